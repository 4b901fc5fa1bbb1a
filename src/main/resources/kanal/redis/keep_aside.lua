-- Keeps something aside that could not be taken in; the same again changes nothing.
-- KEYS  quarantine, raw
-- ARGV  id, the item, its bytes in base 64 (empty when they are kept elsewhere)
if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then
  return 'KNOWN'
end
if ARGV[3] ~= '' then
  redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
end
return 'DONE'
