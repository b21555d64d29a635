package org.chalkline.kernel.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.command.Codes;

/**
 * Which report on the assets of a unit (国有资产管理情况报告): a unit has one for each year.
 *
 * @param value the unit's code, a hyphen and the year, such as {@code CN-0101-2025}
 */
public record AssetReportId(@JsonValue String value) {
    private static final Pattern UNIT_AND_YEAR =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}-[12][0-9]{3}");
    private static final int YEAR = 4;

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public AssetReportId {
        Codes.requireId(
                UNIT_AND_YEAR,
                "A report's code is its unit's, a hyphen and the year, such as CN-0101-2025.",
                value);
    }

    /** That of a unit and a year. */
    public static AssetReportId of(UnitId unit, int year) {
        return new AssetReportId(unit.value() + "-" + year);
    }

    /** The unit. */
    public UnitId unit() {
        return new UnitId(value.substring(0, value.length() - YEAR - 1));
    }

    /** The year. */
    public int year() {
        return Integer.parseInt(value.substring(value.length() - YEAR));
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "asset-report/" + value;
    }
}
