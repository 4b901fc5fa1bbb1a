-- Leaves a task that was not begun to whoever is free at this time.
-- KEYS  tasks, due, begun, attempts
-- ARGV  id, due time
local id = ARGV[1]
if redis.call('HEXISTS', KEYS[1], id) == 0 or redis.call('HEXISTS', KEYS[3], id) == 1 then
  return 'GONE'
end
-- Removed first, so that this works in a full Redis too; see begin_task.lua.
redis.call('ZREM', KEYS[2], id)
redis.call('ZADD', KEYS[2], ARGV[2], id)
return 'DONE'
