-- Puts a task that failed for now off to a later time, in nobody's hands.
-- KEYS  tasks, due, begun, attempts, conversation
-- ARGV  id, due time, attempts so far, time until which the citizen is left alone (may be empty)
local id = ARGV[1]
if redis.call('HEXISTS', KEYS[1], id) == 0 then
  return 'GONE'
end
-- Removed first, so that this works in a full Redis too; see begin_task.lua.
redis.call('ZREM', KEYS[2], id)
redis.call('HDEL', KEYS[3], id)
redis.call('ZADD', KEYS[2], ARGV[2], id)
redis.call('HSET', KEYS[4], id, ARGV[3])
if ARGV[4] ~= '' then
  redis.call('HSET', KEYS[5], 'quiet', ARGV[4])
end
return 'DONE'
