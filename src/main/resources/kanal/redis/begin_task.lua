-- Gives the go-ahead for carrying a task out, and marks it as begun.
-- KEYS  tasks, due, begun, attempts, conversation
-- ARGV  id, 1 when it can go stale, version of its conversation, now, longest time in one's hands,
--       time between two messages to one citizen
-- Answers GONE, STALE, WAIT and until when, or GO, whether it was begun before (0 or 1), and the last
-- card (may be empty).
local tasks, due, begun, attempts, conversation = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local id, now, longest, between = ARGV[1], tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
-- No platform asks for a longer silence: a later end was set by a clock that has since been set back.
local longest_silence = 86400000
-- A citizen whose data may only be kept is asked for again after this long.
local restricted_for = 600000

if redis.call('HEXISTS', tasks, id) == 0 then
  return { 'GONE' }
end
local held = redis.call('HGET', begun, id)
-- A hold that ends later than any can was made by a clock that has since been set back.
if held and tonumber(held) > now and tonumber(held) <= now + longest then
  return { 'GONE' }
end
local known = redis.call('HMGET', conversation, 'v', 'quiet', 'restricted', 'card')
local version = tonumber(known[1] or '0')
if ARGV[2] == '1' and version > tonumber(ARGV[3]) then
  redis.call('HDEL', tasks, id)
  redis.call('ZREM', due, id)
  redis.call('HDEL', begun, id)
  redis.call('HDEL', attempts, id)
  return { 'STALE' }
end
if known[3] then
  return { 'WAIT', tostring(now + restricted_for) }
end
local quiet = known[2]
if quiet and tonumber(quiet) > now and tonumber(quiet) <= now + longest_silence then
  return { 'WAIT', quiet }
end
-- First a command that needs no memory: after it Redis lets the rest of the script through even when
-- it is full, so that tasks are still carried out while new messages are refused.
redis.call('ZREM', due, id)
redis.call('HSET', begun, id, now + longest)
redis.call('ZADD', due, now + longest, id)
if between > 0 then
  redis.call('HSET', conversation, 'quiet', now + between)
end
return { 'GO', held and '1' or '0', known[4] or '' }
