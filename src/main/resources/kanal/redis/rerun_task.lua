-- Puts a task that failed for good back, due at once and as if it had never been tried.
-- What was known of its tries went when it was buried.
-- KEYS  buried, tasks, due
-- ARGV  id, the task, due time
local id = ARGV[1]
if redis.call('HDEL', KEYS[1], id) == 0 then
  return 'GONE'
end
redis.call('HSET', KEYS[2], id, ARGV[2])
redis.call('ZADD', KEYS[3], ARGV[3], id)
return 'DONE'
