-- Takes a lease that is free, or renews one's own.
-- KEYS  lease, fence
-- ARGV  own token, milliseconds it lasts
-- Answers with the fencing number, which grows each time the lease changes hands; 0 when it is taken.
local holder = redis.call('HGET', KEYS[1], 'holder')
if holder and holder ~= ARGV[1] then
  return '0'
end
local number = redis.call('HGET', KEYS[1], 'number')
if not number then
  number = tostring(redis.call('INCR', KEYS[2]))
  redis.call('HSET', KEYS[1], 'holder', ARGV[1], 'number', number)
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return number
