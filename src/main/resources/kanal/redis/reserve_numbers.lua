-- Reserves a block of ticket numbers.
-- KEYS  counter, generation
-- ARGV  mark the generation must be, size of the block
-- Answers with the last number of the block; 0 when Redis came back without its data.
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return '0'
end
return tostring(redis.call('INCRBY', KEYS[1], ARGV[2]))
