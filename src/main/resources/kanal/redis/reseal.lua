-- Puts the same value sealed anew in the place of a value, unless that has changed.
-- KEYS  a hash, or a string
-- ARGV  field (empty for a string), value as it was read, value
local isHash = ARGV[1] ~= ''
local known
if isHash then
  known = redis.call('HGET', KEYS[1], ARGV[1])
else
  known = redis.call('GET', KEYS[1])
end
if known ~= ARGV[2] then
  return 'GONE'
end
if isHash then
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
else
  redis.call('SET', KEYS[1], ARGV[3])
end
return 'DONE'
