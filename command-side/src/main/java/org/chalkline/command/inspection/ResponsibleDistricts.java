package org.chalkline.command.inspection;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.inspection.DistrictRefusal.DISTRICT_WITHOUT_SCHOOL;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.inspection.DistrictCommand.ChangeDistrict;
import org.chalkline.command.inspection.DistrictCommand.DissolveDistrict;
import org.chalkline.command.inspection.DistrictCommand.LayOutDistrict;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEnteredDistrict;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictChanged;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictDissolved;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictLaidOut;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/**
 * Lays out responsible districts. What is decided is recorded of the district and of each school
 * that comes into it, or of none: so two that take in one school at the same moment meet there.
 */
@Component
class ResponsibleDistricts {
    /** An inspector is one no longer. No mutation: it follows from the inspector's fact. */
    record MissInspector(@TargetAggregateIdentifier InspectorId inspector) {}

    private static final int MOST_SCHOOLS = 200;
    private static final int LINE = 200;
    private static final int TEXT = 1_000;

    private final Repository<ResponsibleDistrict> districts;
    private final Repository<SupervisedSchool> schools;

    ResponsibleDistricts(
            Repository<ResponsibleDistrict> districts, Repository<SupervisedSchool> schools) {
        this.districts = districts;
        this.schools = schools;
    }

    @CommandHandler
    void handle(LayOutDistrict c, InspectionOffice office) throws Exception {
        var district = load(c.district());
        requireSchools(c.schools());
        var fact =
                new DistrictLaidOut(
                        c.district(),
                        c.name(),
                        c.unit(),
                        c.contact(),
                        c.matters(),
                        c.schools(),
                        ResponsibleDistrict.inspectors(
                                c.inspectors(), c.schools(), c.effectiveOn(), office),
                        c.decision(),
                        c.effectiveOn());
        if (district.invoke(each -> each.knows(fact))) return;
        requireLine(c.name(), LINE);
        requireLine(c.unit(), LINE);
        requireLine(c.contact(), LINE);
        requireText(c.matters(), TEXT);
        district.execute(each -> each.layOut(fact, office));
        enter(c.district(), c.schools(), c.effectiveOn(), office);
    }

    @CommandHandler
    void handle(ChangeDistrict c, InspectionOffice office) throws Exception {
        var district = load(c.district());
        requireSchools(c.schools());
        var fact =
                new DistrictChanged(
                        c.district(),
                        c.contact(),
                        c.schools(),
                        ResponsibleDistrict.inspectors(
                                c.inspectors(), c.schools(), c.effectiveOn(), office),
                        c.decision(),
                        c.effectiveOn());
        if (district.invoke(each -> each.knows(fact))) return;
        requireLine(c.contact(), LINE);
        district.execute(each -> each.change(fact, office));
        enter(c.district(), c.schools(), c.effectiveOn(), office);
    }

    @CommandHandler
    void handle(DissolveDistrict c, InspectionOffice office) throws Exception {
        var district = load(c.district());
        var fact = new DistrictDissolved(c.district(), c.decision(), c.effectiveOn());
        if (district.invoke(each -> each.knows(fact))) return;
        district.execute(each -> each.dissolve(fact, office));
    }

    /** In the order of their codes, as schools are entered. */
    @CommandHandler
    void handle(MissInspector c, InspectionOffice office) throws Exception {
        var ids = new TreeSet<String>();
        for (var fact : office.facts().of(c.inspector().toString())) {
            if (fact instanceof InspectorEnteredDistrict e) ids.add(e.district().toString());
        }
        for (var id : ids) districts.load(id).execute(each -> each.miss(c.inspector(), office));
    }

    private Aggregate<ResponsibleDistrict> load(ResponsibleDistrictId id) throws Exception {
        return districts.loadOrCreate(id.toString(), ResponsibleDistrict::new);
    }

    private static void requireSchools(List<SchoolId> schools) {
        boolean once = new HashSet<>(schools).size() == schools.size();
        refuseIf(schools.isEmpty() || !once, DISTRICT_WITHOUT_SCHOOL);
        requireAtMost(schools, MOST_SCHOOLS);
    }

    /** In the order of their codes, so that two districts wait for one another at the first. */
    private void enter(
            ResponsibleDistrictId district,
            List<SchoolId> all,
            LocalDate on,
            InspectionOffice office)
            throws Exception {
        var ids = new TreeSet<String>();
        for (var school : all) ids.add(new SupervisedSchoolId(school).toString());
        for (var id : ids) {
            schools.loadOrCreate(id, SupervisedSchool::new)
                    .execute(each -> each.enter(district, on, office));
        }
    }
}
