-- Claims tasks for one caller for a while; those somebody else has claimed meanwhile are left out.
-- KEYS  due, tasks, attempts
-- ARGV  now, time until which they are claimed, ids of tasks
-- Answers with the id, the task and its attempts for each one claimed.
local due, tasks, attempts = KEYS[1], KEYS[2], KEYS[3]
local now, untilTime = tonumber(ARGV[1]), ARGV[2]
local claimed = {}
for i = 3, #ARGV do
  local id = ARGV[i]
  local time = redis.call('ZSCORE', due, id)
  if time and tonumber(time) <= now then
    local task = redis.call('HGET', tasks, id)
    -- Removed first, so that this works in a full Redis too; see begin_task.lua.
    redis.call('ZREM', due, id)
    if task then
      redis.call('ZADD', due, untilTime, id)
      claimed[#claimed + 1] = id
      claimed[#claimed + 1] = task
      claimed[#claimed + 1] = redis.call('HGET', attempts, id) or '0'
    end
  end
end
return claimed
