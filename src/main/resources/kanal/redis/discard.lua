-- Forgets something that waited for an operator, with everything that belongs to it.
-- KEYS  the hash it is in, notes, more hashes with the same id
-- ARGV  id, a note for those who look for it (may be empty), time, how many notes are kept
local id = ARGV[1]
if redis.call('HDEL', KEYS[1], id) == 0 then
  return 'GONE'
end
for i = 3, #KEYS do
  redis.call('HDEL', KEYS[i], id)
end
if ARGV[2] ~= '' then
  redis.call('ZADD', KEYS[2], ARGV[3], ARGV[2])
  redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -tonumber(ARGV[4]) - 1)
end
return 'DONE'
