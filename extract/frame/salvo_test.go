package frame_test

// salvoCases show bombs, rockets and drones that are sent together.
var salvoCases = []reading{
	{"attacked with", "Chad attacked Orla with [four bombs], [two missiles] and [15 drones].", []string{"attacks 4 munition thing by:Chad", "attacks 2 munition thing by:Chad", "attacks 15 munition thing by:Chad"}},
	{"drones first", "The army struck Orla with [15 drones] and [two missiles].", []string{"attacks 15 munition thing by:The army", "attacks 2 munition thing by:The army"}},
	{"attacked in the passive", "Orla was attacked with [15 drones] and [two missiles].", []string{"attacks 15 munition thing", "attacks 2 munition thing"}},
	{"raid that included", "The raid included [four bombs] and [15 drones].", []string{"attacks 4 munition thing", "attacks 15 munition thing"}},
	{"subject of a verb that says no more", "[Nine missiles] and [30 drones] reached their targets.", []string{"attacks 9 munition thing", "attacks 30 munition thing"}},
	{"shot down together", "Guards shot down [ten missiles] and [25 drones].", []string{"destroyed 10 munition thing by:Guards", "destroyed 25 aircraft thing by:Guards"}},
}
