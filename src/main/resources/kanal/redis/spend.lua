-- Spends on a citizen, unless that is more than the day or the citizen has left.
-- KEYS  what is spent on a day: everybody together under an empty name, each citizen under theirs
-- ARGV  citizen, how much (less than nothing takes it back), most of the day, most of a citizen (0 for
--       no limit), seconds it is kept
-- Answers SPENT, DAY or CITIZEN.
local spent, citizen, amount = KEYS[1], ARGV[1], tonumber(ARGV[2])

local function too_much(name, most)
  return most > 0 and tonumber(redis.call('HGET', spent, name) or '0') + amount > most
end

if amount > 0 and too_much('', tonumber(ARGV[3])) then
  return 'DAY'
end
if amount > 0 and too_much(citizen, tonumber(ARGV[4])) then
  return 'CITIZEN'
end
redis.call('HINCRBY', spent, '', amount)
redis.call('HINCRBY', spent, citizen, amount)
redis.call('EXPIRE', spent, ARGV[5])
return 'SPENT'
