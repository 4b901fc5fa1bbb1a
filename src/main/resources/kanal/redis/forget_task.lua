-- Forgets a task, wherever it is.
-- KEYS  tasks, due, begun, attempts, buried
-- ARGV  id
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
for i = 3, 5 do
  redis.call('HDEL', KEYS[i], ARGV[1])
end
return 'DONE'
