package frame_test

// What tells how large a force is, and what only looks like it.
func init() {
	cases = append(cases, []reading{
		{"members of an armed side", "Rebels shelled the town. The Orla Front has [2,000 members].", []string{"strength 2000 person combatant stock"}},
		{"few members of an armed side", "Rebels shelled the town. The Orla Front has fewer than [60 members].", []string{"strength <60 person combatant stock"}},
		{"members as they are estimated", "Rebels shelled the town. The Orla Front is estimated to have between [300 and 500 members].", []string{"strength 300..500 person combatant reported stock"}},
		{"members of the group of rebels", "Rebels shelled the town. The group has [90 members].", []string{"strength 90 person combatant stock"}},
		{"members of a gang", "The gang is down to [40 members] after the raid.", []string{"strength 40 person combatant stock"}},
		{"members of a trade union", "Rebels shelled the town. The Tinsmiths' Union has 10,000 members.", nil},
		{"members of what was named", "The Orla Front shelled the town. It has [900 members].", []string{"strength 900 person combatant stock"}},
		{"employees of a company", "Rebels shelled the refinery. Orla Oil has 10,000 employees.", nil},
		{"members of a club", "Shells hit the pool. The Orla Rowing Club has 300 members.", nil},
		{"membership of a gang", "Police, who shot [two men] in a raid, put the gang's membership at [5,000].", []string{"injured 2 person person by:Police", "strength 5000 person person stock"}},
		{"estimates of a size", "Estimates of the rebel group's size vary from [800 to 2,500].", []string{"strength 800..2500 person combatant stock"}},
		{"estimates of a number", "Estimates of the number of foreign fighters vary between [800 and 1,300].", []string{"strength 800..1300 person combatant stock"}},
		{"ranges of an age", "Raids killed the rebels, who ranged in age from 15 to 40.", nil},
		{"tribesmen under a command", "The sheikh, whose men shelled the port, claims to command [3,000 tribesmen].", []string{"strength 3000 person person stock"}},
		{"volunteers who are led", "A writer led 200 volunteers in a search of the burned hills.", nil},
		{"size of a militia", "The militia, which once numbered [9,000], has dwindled to [700].", []string{"strength 9000 person combatant stock", "strength 700 person combatant stock"}},
		{"size of the enemy", "The enemy numbered [3,000] and held the heights.", []string{"strength 3000 person combatant stock"}},
		{"size of a division", "A division of [12,000] crossed the river and attacked the town.", []string{"strength 12000 person combatant"}},
		{"whose wing the attacked are of", "Jets attacked two rebels from the armed wing of the Orla Front, killing [one].", []string{"killed 1 person combatant by:Jets"}},
		{"from one size to another, far behind the verb", "The duke raised the strength of the army from [80,000] to [120,000 men].", []string{
			"strength 80000 person combatant stock", "strength 120000 person combatant stock"}},
		{"what a gang's membership is", "The two gangs, which hold the port by force, have a combined membership of [8,000].", []string{"strength 8000 person person stock"}},
		{"membership of a trade union", "Rebels shelled the mill. The Tinsmiths' Union has a membership of 8,000.", nil},
		{"bands", "The insurgents operate in groups of up to [50], hitting convoys at night.", []string{"strength <=50 person combatant stock"}},
		{"groups of visitors", "Soldiers guard the museum, where tourists walk in groups of up to 50.", nil},
		{"army that is confined", "The treaty limits the army to [100,000 men].", []string{"strength 100000 person combatant stock"}},
		{"army that is to be cut", "The king will cut the army to [60,000] by June.", []string{"strength 60000 person combatant planned stock"}},
		{"from a size to one that is wanted", "The duke wants to raise the strength of the army from [80,000] to [120,000 men].", []string{
			"strength 80000 person combatant planned stock", "strength 120000 person combatant planned stock"}},
		{"soldiers in a list that a garrison consists of", "The garrison consisted of three guns and [600 horsemen].", []string{"strength 600 person combatant stock"}},
		{"force and its soldiers between commas", "The duke's army, about [3,000 soldiers] from the hills, besieged the town.", []string{"strength ~3000 person combatant"}},
		{"whom a force holds something against", "Some [250 rebels] held the ridge against [900 soldiers].", []string{"strength ~250 person combatant", "strength 900 person combatant"}},
		{"gang members whose number is told", "Police put the number of gang members in the port at [900].", []string{"strength 900 person person stock"}},
		{"choir that is so strong", "Shells fell near the choir, which is 80 strong.", nil},
		{"fans that are so strong", "An army of fans, 20,000 strong, sang after the raid.", nil},
		{"rebels that are so strong", "The rebels, [900] strong, sang after the raid.", []string{"strength 900 person combatant stock"}},
		{"arsenal", "The militia's arsenal is put at 900 rockets.", nil},
		{"arms in somebody's possession", "He was found in possession of [three pistols] and [40 rounds of ammunition].", []string{"seized 3 weapon thing", "seized 40 weapon thing"}},
		{"prisoners whom rebels hold", "The number of prisoners held by the rebels stands at [230].", []string{"detained 230 person detainee by:the rebels"}},
		{"patients of a ward", "The ward, which the army shelled, holds 90 patients.", nil},
		{"troops that are needed", "The mission needs [900 troops].", []string{"deployed 900 person combatant planned"}},
		{"aircraft that are needed", "The army needs 24 fighters to replace its old jets.", nil},
	}...)
}
