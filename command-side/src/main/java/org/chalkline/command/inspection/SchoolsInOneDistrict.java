package org.chalkline.command.inspection;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.inspection.DistrictRefusal.SCHOOL_IN_OTHER_DISTRICT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chalkline.kernel.fact.BeforeRecording;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.SchoolEnteredDistrict;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.inspector.DistrictDays;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictVersion;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.standing.StandingEvent.ChangesFold;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/**
 * On no day does a school lie in two districts by a ruling either: an act that is restored, or the
 * fall of one that had taken it out, finds it in a district into which it came meanwhile. It is
 * taken out there first.
 */
@Component
class SchoolsInOneDistrict implements BeforeRecording {
    private final FactsOf facts;

    SchoolsInOneDistrict(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public void look(List<Fact> recording, Map<String, ?> context) {
        for (var fact : recording) {
            if (!(fact instanceof ChangesFold ruling)) continue;
            if (ruling.of().startsWith(ResponsibleDistrictId.KIND + "/")) require(fact, recording);
        }
    }

    private void require(Fact ruling, List<Fact> recording) {
        var district = ruling.subject();
        var then = new ArrayList<>(facts.recorded(district));
        for (var fact : recording) if (fact.subject().equals(district)) then.add(fact);
        var stands = FactsThatStand.of(then);
        for (var school : schools(stands)) {
            for (var entered : facts.of(new SupervisedSchoolId(school).toString())) {
                if (!(entered instanceof SchoolEnteredDistrict e)) continue;
                var other = e.district().toString();
                if (!other.equals(district)) requireApart(school, stands, facts.of(other));
            }
        }
    }

    private static TreeSet<SchoolId> schools(List<Fact> facts) {
        var schools = new TreeSet<SchoolId>((one, other) -> one.value().compareTo(other.value()));
        for (var fact : facts) if (fact instanceof DistrictVersion e) schools.addAll(e.schools());
        return schools;
    }

    /** What a district has changes on the days of its acts alone. */
    private static void requireApart(SchoolId school, List<Fact> one, List<Fact> other) {
        var days = new TreeSet<LocalDate>();
        for (var facts : List.of(one, other)) {
            for (var fact : facts) {
                if (fact instanceof ResponsibleDistrictEvent e) days.add(e.effectiveOn());
            }
        }
        for (var day : days) {
            refuseIf(lies(school, day, one) && lies(school, day, other), SCHOOL_IN_OTHER_DISTRICT);
        }
    }

    private static boolean lies(SchoolId school, LocalDate day, List<Fact> facts) {
        return DistrictDays.on(day, facts).filter(e -> e.schools().contains(school)).isPresent();
    }
}
