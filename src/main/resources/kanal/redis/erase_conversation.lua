-- Forgets a conversation: its state, its key, its alarms. What caused its turns stays known for a
-- while, so that nothing of it is taken in again.
-- KEYS  conversation, timers
-- ARGV  the alarms it may have
local known = redis.call('DEL', KEYS[1])
for i = 1, #ARGV do
  redis.call('ZREM', KEYS[2], ARGV[i])
end
return tostring(known)
