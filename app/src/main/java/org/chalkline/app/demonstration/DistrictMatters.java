package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.chalkline.command.procedure.complaint.ComplaintCommand.DecideComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.InvestigateComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.LodgeComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.PassOnComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.TakeComplaint;
import org.chalkline.command.procedure.complaint.ComplaintCommand.TellComplainant;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.Result;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.complaint.ComplaintKind;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.school.SchoolId;

/** What happens now and then: teachers complain of their schools. */
final class DistrictMatters {
    private static final int COMPLAINTS = 30;
    private static final String[] ABOUT = {"绩效工资核算有误。", "职称推荐未按校内规则公示。", "超课时未计发补贴。", "进修申请未予答复。"};

    private final List<Unit> units;
    private final DistrictStaff staff;
    private final List<Act> acts = new ArrayList<>();

    DistrictMatters(List<Unit> units, DistrictStaff staff) {
        this.units = units;
        this.staff = staff;
        complaints();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void complaints() {
        var random = new SplittableRandom(District.SEED);
        for (int i = 0; i < COMPLAINTS; i++) {
            var unit = units.get(random.nextInt(units.size()));
            var on = LocalDate.of(2017 + 3 * i / 10, 3 + random.nextInt(9), 1 + random.nextInt(28));
            var there = staff.at(unit).stream().filter(t -> t.since().isBefore(on)).toList();
            if (there.isEmpty()) continue;
            var person = there.get(random.nextInt(there.size())).personId();
            complain(i, unit, person, on, ABOUT[random.nextInt(ABOUT.length)]);
        }
    }

    private void complain(int number, Unit unit, PersonId person, LocalDate on, String about) {
        var name = "SS-%d-%02d".formatted(on.getYear(), number + 1);
        var id = new ComplaintId(name);
        var school = new SchoolId(unit.id());
        act(
                name,
                on,
                "lodged",
                new LodgeComplaint(id, ComplaintKind.TEACHER, person, school, about, "信访办公室", on));
        // One in fifteen belongs to the labour arbitrators.
        if (number % 15 == 4) {
            var elsewhere = on.plusDays(2);
            act(
                    name,
                    elsewhere,
                    "passed-on",
                    new PassOnComplaint(
                            id,
                            "长宁区劳动人事争议仲裁委员会",
                            "属于劳动人事争议，告知申请仲裁。",
                            District.STAFF_OFFICER,
                            elsewhere));
            return;
        }
        var taken = on.plusDays(3);
        act(name, taken, "taken", new TakeComplaint(id, "人事科", District.STAFF_OFFICER, taken));
        var looked = on.plusDays(9);
        act(
                name,
                looked,
                "investigated",
                new InvestigateComplaint(id, "督导室督学", "调阅台账并听取双方陈述。", looked));
        // One in five is decided late, and one in ten never: the clock tells.
        if (number % 10 == 7) return;
        var decided = on.plusDays(number % 5 == 3 ? 52 : 24);
        var result = number % 3 == 0 ? Result.UPHELD : Result.DISMISSED;
        act(
                name,
                decided,
                "decided",
                new DecideComplaint(
                        id,
                        result,
                        Papers.of(
                                decided,
                                "长教申〔%d〕%d号".formatted(on.getYear(), number + 1),
                                District.STAFF_OFFICER,
                                "经查明事实并核对规定。",
                                new LegalBasis("Teachers Law", "39", "2009")),
                        decided));
        var told = decided.plusDays(3);
        act(
                name,
                told,
                "told",
                new TellComplainant(
                        id, Papers.digest("answer " + name), District.STAFF_OFFICER, told));
    }

    private void act(String number, LocalDate on, String what, Object command) {
        acts.add(Section.PERSONNEL.act(on, number + "-" + what, number, command));
    }
}
