package org.chalkline.query.asset;

import java.util.List;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.query.asset.AssetRecord.Status;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Condition;
import org.jspecify.annotations.Nullable;

/** Which assets a list holds. All conditions that are given must hold. */
public record AssetFilter(
        @Nullable List<String> id,
        @Nullable List<String> unit,
        @Nullable List<AssetCategory> category,
        @Nullable List<Status> status,
        @Nullable List<AcquisitionWay> way,
        @Nullable String nameContains,
        @Nullable String placeStartsWith,
        @Nullable List<String> custodian,
        @Nullable List<String> holder,
        @Nullable List<String> disposal,
        @Nullable DayRange acquired,
        @Nullable DayRange dueBack) {

    /** The conditions of a filter that may have been left out, always in the same order. */
    static List<Condition> conditions(@Nullable AssetFilter filter) {
        return filter == null ? List.of() : filter.conditions();
    }

    private List<Condition> conditions() {
        return new Where()
                .in("filter.id", AssetColumns.ID, id)
                .in("filter.unit", AssetColumns.UNIT, unit)
                .oneOf("filter.category", AssetColumns.CATEGORY, category)
                .oneOf("filter.status", AssetColumns.STATUS, status)
                .oneOf("filter.way", AssetColumns.WAY, way)
                .contains("filter.nameContains", AssetColumns.NAME, nameContains)
                .startsWith("filter.placeStartsWith", AssetColumns.PLACE, placeStartsWith)
                .in("filter.custodian", AssetColumns.CUSTODIAN, custodian)
                .in("filter.holder", AssetColumns.HOLDER, holder)
                .in("filter.disposal", AssetColumns.DISPOSAL, disposal)
                .days(AssetColumns.ACQUIRED_ON, acquired)
                .days(AssetColumns.DUE_BACK, dueBack)
                .conditions();
    }
}
