-- Puts a task that failed for good back, due at once and as if it had never been tried.
-- KEYS  buried, tasks, due, begun, attempts
-- ARGV  id, the task, due time
local id = ARGV[1]
if redis.call('HDEL', KEYS[1], id) == 0 then
  return 'GONE'
end
redis.call('HDEL', KEYS[4], id)
redis.call('HDEL', KEYS[5], id)
redis.call('HSET', KEYS[2], id, ARGV[2])
redis.call('ZADD', KEYS[3], ARGV[3], id)
return 'DONE'
