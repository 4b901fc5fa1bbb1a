-- Forgets a conversation in which nothing has happened, if that is still so.
-- KEYS  conversation, timers
-- ARGV  version it was found with, the alarms it may have
-- Answers DONE, or BUSY when it goes on, is restricted or waits for an alarm.
local known = redis.call('HMGET', KEYS[1], 'v', 'restricted')
if known[1] ~= ARGV[1] or known[2] then
  return 'BUSY'
end
for i = 2, #ARGV do
  if redis.call('ZSCORE', KEYS[2], ARGV[i]) then
    return 'BUSY'
  end
end
redis.call('DEL', KEYS[1])
return 'DONE'
