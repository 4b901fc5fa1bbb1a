-- Commits one turn of a conversation: all of it, or nothing.
-- KEYS  conversation, seen, tasks, due, timers, generation
-- ARGV  mark the generation must be, cause, now in seconds, seconds causes are kept, how many are kept,
--       version before, its key before (may be empty), version after, state, its key,
--       fired alarm (may be empty), its due time,
--       n, n alarms to call off,
--       n, n times an alarm to set and its due time,
--       n, n times the id of a task, the task, and its due time
local conversation, seen, tasks, due, timers = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local cause, now, kept, most = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])

-- A Redis that came back without its data must not take a turn.
if redis.call('GET', KEYS[6]) ~= ARGV[1] then
  return 'LOST'
end

if redis.call('ZSCORE', seen, cause) then
  return 'DUPLICATE'
end
-- The key is compared, too: a conversation that was erased and has begun anew may be at this version.
local stored = redis.call('HMGET', conversation, 'v', 'k')
if (stored[1] or '0') ~= ARGV[6] or (stored[2] or '') ~= ARGV[7] then
  return 'CONFLICT'
end

if ARGV[10] == ARGV[7] then
  redis.call('HSET', conversation, 'v', ARGV[8], 's', ARGV[9], 't', ARGV[3])
else
  redis.call('HSET', conversation, 'v', ARGV[8], 's', ARGV[9], 't', ARGV[3], 'k', ARGV[10])
end

local fired = ARGV[11]
if fired ~= '' then
  local rings = redis.call('ZSCORE', timers, fired)
  if rings and tonumber(rings) == tonumber(ARGV[12]) then
    redis.call('ZREM', timers, fired)
  end
end

local at = 13
for _ = 1, tonumber(ARGV[at]) do
  at = at + 1
  redis.call('ZREM', timers, ARGV[at])
end

at = at + 1
for _ = 1, tonumber(ARGV[at]) do
  redis.call('ZADD', timers, ARGV[at + 2], ARGV[at + 1])
  at = at + 2
end

at = at + 1
for _ = 1, tonumber(ARGV[at]) do
  redis.call('HSET', tasks, ARGV[at + 1], ARGV[at + 2])
  redis.call('ZADD', due, ARGV[at + 3], ARGV[at + 1])
  at = at + 3
end

redis.call('ZADD', seen, now, cause)
redis.call('ZREMRANGEBYSCORE', seen, '-inf', now - kept)
redis.call('ZREMRANGEBYRANK', seen, 0, -most - 1)
redis.call('EXPIRE', seen, kept)
return 'DONE'
