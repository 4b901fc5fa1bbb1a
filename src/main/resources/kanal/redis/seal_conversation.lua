-- Moves a conversation that an older version left unsealed to its new name, sealed.
-- KEYS  conversation, its causes, both again under their new names
-- ARGV  state as it was read, state sealed, key
if redis.call('HGET', KEYS[1], 's') ~= ARGV[1] then
  return 'GONE'
end
redis.call('RENAME', KEYS[1], KEYS[3])
redis.call('HSET', KEYS[3], 's', ARGV[2], 'k', ARGV[3])
if redis.call('EXISTS', KEYS[2]) == 1 then
  redis.call('RENAME', KEYS[2], KEYS[4])
end
return 'DONE'
