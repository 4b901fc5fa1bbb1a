-- Moves a task that failed for good to where an operator finds it.
-- KEYS  tasks, due, begun, attempts, buried
-- ARGV  id, the task with the reason
local id = ARGV[1]
if redis.call('HDEL', KEYS[1], id) == 0 then
  return 'GONE'
end
redis.call('ZREM', KEYS[2], id)
redis.call('HDEL', KEYS[3], id)
redis.call('HDEL', KEYS[4], id)
redis.call('HSET', KEYS[5], id, ARGV[2])
return 'DONE'
