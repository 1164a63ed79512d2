// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import static io.anlan.rules.bench.Hand.*;

import java.time.LocalDate;

/** The other articles of Order No. 10, by hand. */
final class HandOther {

    private HandOther() {}

    static boolean decide(String type, Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        switch (type) {
            case "coalPowderEquipment" -> coalPowderEquipment(f, e, on, r);
            case "siloClearing" -> siloClearing(f, e, on, r);
            case "carbideSlagSilo" -> carbideSlagSilo(f, e, on, r);
            case "equipmentEntry" -> equipmentEntry(f, e, on, r);
            case "gasRoom" -> gasRoom(f, e, on, r);
            case "electroFusionFurnace" -> electroFusionFurnace(f, e, on, r);
            case "glassFurnace" -> glassFurnace(f, e, on, r);
            case "castingCooling" -> castingCooling(f, e, on, r);
            case "solventCleaning" -> solventCleaning(f, e, on, r);
            case "paintRoom" -> paintRoom(f, e, on, r);
            case "foodHeating" -> foodHeating(f, e, on, r);
            case "spiritsArea" -> spiritsArea(f, e, on, r);
            case "chlorineVaporizing" -> chlorineVaporizing(f, e, on, r);
            case "lithiumBatteryStore" -> lithiumBatteryStore(f, e, on, r);
            case "heatSettingFacility" -> heatSettingFacility(f, e, on, r);
            case "dyeChemicalStore" -> dyeChemicalStore(f, e, on, r);
            case "fumigation" -> fumigation(f, e, on, r);
            case "carbonDioxideLine" -> carbonDioxideLine(f, e, on, r);
            case "dustPlace" -> dustPlace(f, e, on, r);
            case "dustCollection" -> dustCollection(f, e, on, r);
            case "dustElectrics" -> dustElectrics(f, e, on, r);
            case "dustProcess" -> dustProcess(f, e, on, r);
            case "wetReactiveDust" -> wetReactiveDust(f, e, on, r);
            case "dustLayer" -> dustLayer(f, e, on, r);
            case "ammoniaAirConditioning" -> ammoniaAirConditioning(f, e, on, r);
            case "quickFreezer" -> quickFreezer(f, e, on, r);
            case "confinedSpace" -> confinedSpace(f, e, on, r);
            case "confinedSpaceWork" -> confinedSpaceWork(f, e, on, r);
            default -> { return false; }
        }
        return true;
    }

    private static void coalPowderEquipment(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int building_materials = e.is("industry", "BUILDING_MATERIALS");
        if (building_materials != FALSE) {
            r.row("令10-6-1", all(building_materials, f.in("equipment", "BAG_FILTER", "COAL_POWDER_BIN"), f.absent("temperatureAlarm")));
            r.row("令10-6-1", all(building_materials, f.in("equipment", "BAG_FILTER", "COAL_POWDER_BIN"), f.absent("fixedCoAlarm")));
            r.row("令10-6-1", all(building_materials, f.in("equipment", "BAG_FILTER", "COAL_POWDER_BIN"), f.absent("gasExtinguisher")));
        }
    }

    private static void siloClearing(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int building_materials = e.is("industry", "BUILDING_MATERIALS");
        if (building_materials != FALSE) {
            r.row("令10-6-2", all(building_materials, f.is("clearingInProgress", true), f.is("clearingPlan", false)));
            r.row("令10-6-2", all(building_materials, f.is("clearingInProgress", true), f.is("fallMeasures", false)));
            r.row("令10-6-2", all(building_materials, f.is("clearingInProgress", true), f.is("collapseMeasures", false)));
        }
    }

    private static void carbideSlagSilo(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int building_materials = e.is("industry", "BUILDING_MATERIALS");
        if (building_materials != FALSE) {
            r.row("令10-6-3", all(building_materials, f.absent("combustibleGasAlarm")));
            r.row("令10-6-3", all(building_materials, f.absent("ventilationInterlock")));
        }
    }

    private static void equipmentEntry(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int building_materials = e.is("industry", "BUILDING_MATERIALS");
        if (building_materials != FALSE) {
            r.row("令10-6-4", all(building_materials, f.in("equipment", "SILO", "ROASTING_KILN", "CYCLONE", "CALCINER", "SHAFT_KILN", "GRATE_COOLER", "MILL", "CRUSHER"), f.is("entered", true), f.any("dangersNotIsolated")));
            r.row("令10-6-4", all(building_materials, f.in("equipment", "SILO", "ROASTING_KILN", "CYCLONE", "CALCINER", "SHAFT_KILN", "GRATE_COOLER", "MILL", "CRUSHER"), f.is("entered", true), f.is("fallMeasures", false)));
            r.row("令10-6-4", all(building_materials, f.in("equipment", "SILO", "ROASTING_KILN", "CYCLONE", "CALCINER", "SHAFT_KILN", "GRATE_COOLER", "MILL", "CRUSHER"), f.is("entered", true), f.is("collapseMeasures", false)));
        }
    }

    private static void gasRoom(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int building_materials = e.is("industry", "BUILDING_MATERIALS");
        if (building_materials != FALSE) {
            r.row("令10-6-6", all(building_materials, f.in("room", "HYDROGEN_STATION", "NITROGEN_HYDROGEN_ROOM", "FUEL_GAS_ROOM"), f.absent("fixedGasAlarm")));
        }
    }

    private static void electroFusionFurnace(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int building_materials = e.is("industry", "BUILDING_MATERIALS");
        if (building_materials != FALSE) {
            r.row("令10-6-7", all(building_materials, f.in("waterCooling", "FAILED", "ABSENT")));
        }
    }

    private static void glassFurnace(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int building_materials = e.is("industry", "BUILDING_MATERIALS");
        if (building_materials != FALSE) {
            r.row("令10-6-8", all(building_materials, f.absent("waterCoolingAlarm")));
            r.row("令10-6-8", all(building_materials, f.absent("airCoolingAlarm")));
        }
        int light_industry = e.is("industry", "LIGHT_INDUSTRY");
        if (light_industry != FALSE) {
            r.row("令10-8-5", all(light_industry, f.is("product", "DAILY_GLASS"), f.absent("coolingAlarm")));
        }
    }

    private static void castingCooling(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int machinery = e.is("industry", "MACHINERY");
        if (machinery != FALSE) {
            r.row("令10-7-4", all(machinery, f.in("equipment", "MELTING_FURNACE", "REFINING_FURNACE", "DIE_CASTING_MACHINE", "OXYGEN_LANCE"), f.absent("outletTemperatureAlarm")));
            r.row("令10-7-4", all(machinery, f.in("equipment", "MELTING_FURNACE", "REFINING_FURNACE", "DIE_CASTING_MACHINE", "OXYGEN_LANCE"), f.absent("flowDifferenceAlarm")));
            r.row("令10-7-4", all(machinery, f.in("equipment", "MELTING_FURNACE", "REFINING_FURNACE", "DIE_CASTING_MACHINE", "OXYGEN_LANCE"), f.absent("heatingInterlock")));
        }
    }

    private static void solventCleaning(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int machinery = e.is("industry", "MACHINERY");
        if (machinery != FALSE) {
            r.row("令10-7-6", all(machinery, f.in("cleaned", "EQUIPMENT", "TOOLING", "FLOOR"), f.is("combustibleSolvent", true), f.is("enclosedSpaceNearby", true), f.absent("accumulationMeasures")));
        }
    }

    private static void paintRoom(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int machinery = e.is("industry", "MACHINERY");
        if (machinery != FALSE) {
            r.row("令10-7-7", all(machinery, f.in("room", "PAINT_MIXING_ROOM", "SPRAY_ROOM"), f.not("paint", "WATER_BASED"), f.absent("fixedGasAlarm")));
            r.row("令10-7-7", all(machinery, f.in("room", "PAINT_MIXING_ROOM", "SPRAY_ROOM"), f.not("paint", "WATER_BASED"), f.absent("ventilation")));
        }
        int light_industry = e.is("industry", "LIGHT_INDUSTRY");
        if (light_industry != FALSE) {
            r.row("令10-8-6", all(light_industry, f.in("room", "PAINT_MIXING_ROOM", "SPRAY_ROOM"), f.not("paint", "WATER_BASED"), f.absent("fixedGasAlarm")));
            r.row("令10-8-6", all(light_industry, f.in("room", "PAINT_MIXING_ROOM", "SPRAY_ROOM"), f.not("paint", "WATER_BASED"), f.absent("ventilation")));
        }
    }

    private static void foodHeating(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int light_industry = e.is("industry", "LIGHT_INDUSTRY");
        if (light_industry != FALSE) {
            r.row("令10-8-1", all(light_industry, f.in("equipment", "BAKING", "FRYING"), f.absent("overheatCutoff")));
        }
    }

    private static void spiritsArea(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int light_industry = e.is("industry", "LIGHT_INDUSTRY");
        if (light_industry != FALSE) {
            r.row("令10-8-2", all(light_industry, f.in("area", "BLENDING", "FILLING", "STORE"), f.absent("ethanolAlarm")));
            r.row("令10-8-2", all(light_industry, f.in("area", "BLENDING", "FILLING", "STORE"), f.absent("ventilationInterlock")));
        }
    }

    private static void chlorineVaporizing(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int light_industry = e.is("industry", "LIGHT_INDUSTRY");
        if (light_industry != FALSE) {
            r.row("令10-8-3", all(light_industry, f.in("heating", "STEAM_DIRECT", "OPEN_FLAME_DIRECT")));
        }
    }

    private static void lithiumBatteryStore(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int light_industry = e.is("industry", "LIGHT_INDUSTRY");
        if (light_industry != FALSE) {
            r.row("令10-8-7", all(light_industry, f.is("faultyBatteryPresent", true), f.is("isolation", "NONE")));
            r.row("令10-8-7", all(light_industry, f.is("faultyBatteryPresent", true), f.is("isolationEffective", false)));
        }
    }

    private static void heatSettingFacility(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int textiles = e.is("industry", "TEXTILES");
        if (textiles != FALSE) {
            r.row("令10-9-1", all(textiles, f.in("facility", "VAPORIZING_ROOM", "GAS_TANK", "OIL_TANK", "THERMAL_OIL_HEATER"), f.is("separatedOrStandalone", false)));
        }
    }

    private static void dyeChemicalStore(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int textiles = e.is("industry", "TEXTILES");
        if (textiles != FALSE) {
            r.row("令10-9-2", all(textiles, f.intersects("chemicals", "SODIUM_DITHIONITE", "HYDROGEN_PEROXIDE", "SODIUM_HYPOCHLORITE", "SODIUM_CHLORITE", "RONGALITE"), f.is("storedWithIncompatibles", true)));
            r.row("令10-9-2", all(textiles, f.intersects("chemicals", "SODIUM_DITHIONITE"), f.is("waterAndDampProof", false)));
        }
    }

    private static void fumigation(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int tobacco = e.is("industry", "TOBACCO");
        if (tobacco != FALSE) {
            r.row("令10-10-1", all(tobacco, f.absent("phosphineDetector")));
            r.row("令10-10-1", all(tobacco, f.absent("respirators")));
            r.row("令10-10-1", all(tobacco, f.is("fumigationStarted", true), f.is("evacuationConfirmed", false)));
        }
    }

    private static void carbonDioxideLine(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        int tobacco = e.is("industry", "TOBACCO");
        if (tobacco != FALSE) {
            r.row("令10-10-2", all(tobacco, f.absent("fixedCo2Alarm")));
            r.row("令10-10-2", all(tobacco, f.absent("ventilationInterlock")));
        }
    }

    private static void dustPlace(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-11-1", all(f.is("structure", "NON_FRAME"), f.atLeast("floors", TWO)));
        r.row("令10-11-1", all(f.any("roomsInside")));
    }

    private static void dustCollection(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-11-2", all(f.intersects("shared", "DIFFERENT_DUSTS", "DUST_AND_GAS")));
        r.row("令10-11-2", all(f.intersects("shared", "DIFFERENT_BUILDINGS", "DIFFERENT_FIRE_COMPARTMENTS", "INTERCONNECTED_SYSTEMS")));
        r.row("令10-11-3", all(f.is("collector", "DRY"), f.absent("explosionVenting"), f.absent("inerting"), f.absent("explosionSuppression")));
        r.row("令10-11-4", all(f.is("dust", "METAL"), f.is("pressure", "POSITIVE")));
        r.row("令10-11-4", all(f.not("dust", "METAL"), f.is("pressure", "POSITIVE"), f.absent("sparkProtection")));
        r.row("令10-11-5", all(f.is("gravitySettlingChamber", true)));
        r.row("令10-11-5", all(f.is("dryLaneDuct", true)));
        r.row("令10-11-6", all(f.in("dust", "METAL", "WOOD"), f.is("collector", "DRY"), f.absent("airlock")));
    }

    private static void dustElectrics(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-11-7", all(f.is("zone", "ZONE_20"), f.is("explosionProof", false)));
    }

    private static void dustProcess(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-11-8", all(f.in("equipment", "CRUSHING", "GRINDING", "GRANULATING", "OTHER_MECHANICAL_IGNITION"), f.absent("trampRemoval")));
        r.row("令10-11-8", all(f.is("equipment", "WOOD_SANDER"), f.absent("sparkDetection")));
    }

    private static void wetReactiveDust(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-11-9", all(f.absent("hydrogenMeasures")));
        r.row("令10-11-9", all(f.is("dryHandling", true), f.absent("waterAndDampProofing")));
    }

    private static void dustLayer(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-11-10", all(f.is("cleaningCarriedOut", false), f.atLeast("thickness", SEVERE)));
        r.row("令10-11-10", all(f.is("cleaningCarriedOut", false), f.is("judgedSevere", true)));
    }

    private static void ammoniaAirConditioning(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-12-1", all(f.in("room", "PACKING", "CUTTING", "PRODUCT_SORTING"), f.is("refrigeration", "AMMONIA_DIRECT")));
    }

    private static void quickFreezer(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-12-2", all(e.is("usesLiquidAmmoniaRefrigeration", true), f.is("separateRoom", false)));
        r.row("令10-12-2", all(e.is("usesLiquidAmmoniaRefrigeration", true), f.more("workersInRoom", NINE)));
    }

    private static void confinedSpace(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-13-1", all(f.is("poisoningRisk", true), f.is("identified", false), f.is("warningSign", false)));
        r.row("令10-13-1", all(f.is("poisoningRisk", true), f.is("inRegister", false), f.is("warningSign", false)));
    }

    private static void confinedSpaceWork(Hand f, Hand e, LocalDate on, HandWritten.Result r) {
        r.row("令10-13-2", all(f.is("workInProgress", true), f.is("poisoningRisk", true), f.is("permitApproved", false)));
        r.row("令10-13-2", all(f.is("workInProgress", true), f.is("poisoningRisk", true), f.is("ventilated", false)));
        r.row("令10-13-2", all(f.is("workInProgress", true), f.is("poisoningRisk", true), f.is("gasTested", false)));
        r.row("令10-13-2", all(f.is("workInProgress", true), f.is("poisoningRisk", true), f.notBefore("ventilatedAt", "testedAt")));
        r.row("令10-13-2", all(f.is("workInProgress", true), f.is("poisoningRisk", true), f.notBefore("testedAt", "enteredAt")));
        r.row("令10-13-2", all(f.is("workInProgress", true), f.is("poisoningRisk", true), f.is("guardianPresent", false)));
    }
}
