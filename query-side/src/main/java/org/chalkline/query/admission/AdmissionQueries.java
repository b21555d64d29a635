package org.chalkline.query.admission;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.admission.AdmissionCalendar;
import org.chalkline.kernel.admission.EligibilityRules;
import org.chalkline.kernel.school.Stage;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which schools an address belongs to, who comes first, and when the steps are. */
@Controller
class AdmissionQueries {
    private final ZoneLookup zones;
    private final Projection<CatchmentRecord> catchments;
    private final Projection<CatchmentPlaceRecord> places;
    private final BasisResolver bases;

    AdmissionQueries(
            ZoneLookup zones,
            Projection<CatchmentRecord> catchments,
            Projection<CatchmentPlaceRecord> places,
            BasisResolver bases) {
        this.zones = zones;
        this.catchments = catchments;
        this.places = places;
        this.bases = bases;
    }

    /** The zone of an address, as GraphQL shows it. */
    record CatchmentOfAddress(
            @Nullable String version,
            @Nullable String zone,
            @Nullable String name,
            List<String> schools,
            Basis basis) {}

    @QueryMapping
    CatchmentOfAddress catchmentOf(
            @Argument Stage stage,
            @Argument @Nullable String road,
            @Argument @Nullable Integer number,
            @Argument @Nullable String compound,
            DataFetchingEnvironment env) {
        var basis =
                bases.resolve(env, null, List.of(ReadScope.all(catchments), ReadScope.all(places)));
        var found = found(stage, road, number, compound, basis);
        var zone = found.zone();
        var version = found.version();
        return new CatchmentOfAddress(
                version == null ? null : version.catchment().value(),
                zone == null ? null : zone.zone(),
                zone == null ? null : zone.name(),
                zone == null ? List.of() : zone.schools(),
                basis);
    }

    @QueryMapping
    EligibilityRules.@Nullable Version eligibilityRules(@Argument Stage stage, @Argument int year) {
        return EligibilityRules.of(stage, year).orElse(null);
    }

    @QueryMapping
    List<AdmissionCalendar.Step> admissionCalendar(@Argument Stage stage, @Argument int year) {
        return AdmissionCalendar.of(stage, year);
    }

    private ZoneLookup.Found found(
            Stage stage,
            @Nullable String road,
            @Nullable Integer number,
            @Nullable String compound,
            Basis basis) {
        if (compound != null) return zones.ofCompound(stage, compound, basis.at());
        if (road == null || number == null) return new ZoneLookup.Found(null, null);
        return zones.ofHouse(stage, road, number, basis.at());
    }
}
