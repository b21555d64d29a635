package org.chalkline.command.school;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.school.SchoolRefusal.LICENSED_SCHOOL;
import static org.chalkline.command.school.SchoolRefusal.MERGED_WITH_ITSELF;
import static org.chalkline.command.school.SchoolRefusal.NOTHING_TO_MERGE;
import static org.chalkline.command.school.SchoolRefusal.NO_SCHOOL_LICENSED;
import static org.chalkline.command.school.SchoolRefusal.SCHOOL_NAMED_TWICE;
import static org.chalkline.command.school.SchoolRefusal.SUCCESSOR_EXISTS;
import static org.chalkline.command.school.SchoolRefusal.TOO_FEW_SUCCESSORS;
import static org.chalkline.kernel.procedure.power.Power.ESTABLISH_SCHOOLS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.RefusedException;
import org.chalkline.command.school.SchoolCommand.DivideLicensedSchool;
import org.chalkline.command.school.SchoolCommand.DivideSchool;
import org.chalkline.command.school.SchoolCommand.MergeLicensedSchools;
import org.chalkline.command.school.SchoolCommand.MergeSchools;
import org.chalkline.command.school.SchoolCommand.Successor;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceEvent.LicenceFounded;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent.SchoolAbsorbed;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.chalkline.kernel.school.SchoolEvent.SchoolsMerged;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/**
 * Mergers and divisions. They concern several schools, and a register that shows one side of them
 * without the other tells a lie, so all their facts are decided and appended in one unit of work.
 */
@Component
public class Reorganisations {
    private static final int MOST_SCHOOLS = 50;

    private final Repository<School> schools;

    public Reorganisations(Repository<School> schools) {
        this.schools = schools;
    }

    @CommandHandler
    void handle(MergeLicensedSchools c, SchoolOffice office) throws Exception {
        var facts = office.facts();
        var absorbed = c.absorbed().stream().map(licence -> schoolOf(licence, facts)).toList();
        merge(
                new MergeSchools(
                        schoolOf(c.survivor(), facts),
                        absorbed,
                        c.resettlement(),
                        c.decision(),
                        c.effectiveOn()),
                () -> office.require(c.decision(), c.effectiveOn()),
                involved -> {});
    }

    @CommandHandler
    void handle(DivideLicensedSchool c, SchoolOffice office) throws Exception {
        divide(
                new DivideSchool(
                        schoolOf(c.licence(), office.facts()),
                        c.successors(),
                        c.dissolved(),
                        c.resettlement(),
                        c.decision(),
                        c.effectiveOn()),
                SchoolRules::requireStated,
                () -> office.require(c.decision(), c.effectiveOn()),
                involved -> {});
    }

    private static SchoolId schoolOf(LicenceId licence, FactsOf facts) {
        return facts.of(licence.toString()).stream()
                .filter(LicenceFounded.class::isInstance)
                .map(fact -> ((LicenceFounded) fact).schoolId())
                .findFirst()
                .orElseThrow(() -> new RefusedException(NO_SCHOOL_LICENSED));
    }

    @CommandHandler
    void handle(MergeSchools c, SchoolOffice office) throws Exception {
        merge(
                c,
                () -> {
                    var ids = Stream.concat(Stream.of(c.survivor()), c.absorbed().stream());
                    ids.forEach(id -> requirePower(c.decision(), id, c.effectiveOn(), office));
                },
                school -> requireNotLicensed(school, c.effectiveOn()));
    }

    private static void requirePower(
            Decision decision, SchoolId school, LocalDate on, SchoolOffice office) {
        office.require(decision, ESTABLISH_SCHOOLS, school, on);
    }

    private static void requireNotLicensed(School school, LocalDate on) {
        school.requireNotLicensed(LICENSED_SCHOOL.citing(SchoolRules.PRIVATE_LAW, "53"), on);
    }

    /**
     * @param decided refuses a decision that can't carry it
     * @param rules refuses what can't be done to one of the schools
     */
    private void merge(MergeSchools c, Runnable decided, Consumer<School> rules) throws Exception {
        refuseIf(c.absorbed().isEmpty(), NOTHING_TO_MERGE);
        requireAtMost(c.absorbed(), MOST_SCHOOLS);
        refuseIf(c.absorbed().contains(c.survivor()), MERGED_WITH_ITSELF);
        requireEachOnce(c.absorbed());
        decided.run();

        var involved = new HashSet<>(c.absorbed());
        involved.add(c.survivor());
        var loaded = load(involved);
        for (var school : loaded.values()) school.execute(School::requireExists);

        var survivor = get(loaded, c.survivor());
        var merged = new SchoolsMerged(c.survivor(), c.absorbed(), c.decision(), c.effectiveOn());
        var absorptions =
                c.absorbed().stream().map(id -> absorption(c, get(loaded, id), id)).toList();
        boolean onFile =
                survivor.invoke(school -> school.knows(merged))
                        && absorptions.stream()
                                .allMatch(
                                        fact ->
                                                get(loaded, fact.schoolId())
                                                        .invoke(school -> school.knows(fact)));
        if (onFile) return;

        survivor.execute(school -> school.requireOpenOn(c.effectiveOn()));
        var surviving = survivor.invoke(school -> school.particularsOn(c.effectiveOn()));
        for (var fact : absorptions) {
            get(loaded, fact.schoolId())
                    .execute(
                            school -> {
                                school.requireCanEndOn(c.effectiveOn());
                                SchoolRules.requireStaysPublic(
                                        school.particularsOn(c.effectiveOn()), surviving);
                            });
        }
        for (var school : loaded.values()) school.execute(rules);
        for (var fact : absorptions) {
            get(loaded, fact.schoolId()).execute(school -> school.record(fact));
        }
        survivor.execute(school -> school.record(merged));
    }

    private static SchoolAbsorbed absorption(
            MergeSchools c, Aggregate<School> school, SchoolId id) {
        var plan = school.invoke(absorbed -> absorbed.requirePlanFor(c.resettlement()));
        return new SchoolAbsorbed(id, c.survivor(), plan, c.decision(), c.effectiveOn());
    }

    @CommandHandler
    void handle(DivideSchool c, SchoolOffice office) throws Exception {
        divide(
                c,
                SchoolRules::requireEstablishable,
                () -> requirePower(c.decision(), c.school(), c.effectiveOn(), office),
                school -> requireNotLicensed(school, c.effectiveOn()));
    }

    private void divide(
            DivideSchool c, Consumer<Particulars> formed, Runnable decided, Consumer<School> rules)
            throws Exception {
        var successors = c.successors().stream().map(Successor::school).toList();
        refuseIf(successors.size() < (c.dissolved() ? 2 : 1), TOO_FEW_SUCCESSORS);
        requireAtMost(successors, MOST_SCHOOLS);
        refuseIf(successors.contains(c.school()), SUCCESSOR_EXISTS);
        requireEachOnce(successors);
        for (var successor : c.successors()) formed.accept(successor.particulars());
        decided.run();

        var involved = new HashSet<>(successors);
        involved.add(c.school());
        var loaded = load(involved);
        var parent = get(loaded, c.school());
        parent.execute(School::requireExists);

        // Given though not required, a plan must be sound all the same.
        var plan =
                c.dissolved() || c.resettlement() != null
                        ? parent.invoke(school -> school.requirePlanFor(c.resettlement()))
                        : null;
        var divided =
                new SchoolDivided(
                        c.school(), successors, c.dissolved(), plan, c.decision(), c.effectiveOn());
        var founded = c.successors().stream().map(successor -> founding(c, successor)).toList();
        boolean onFile =
                parent.invoke(school -> school.knows(divided))
                        && founded.stream()
                                .allMatch(
                                        fact ->
                                                get(loaded, fact.schoolId())
                                                        .invoke(school -> school.knows(fact)));
        if (onFile) return;

        parent.execute(
                school -> {
                    school.requireOpenOn(c.effectiveOn());
                    if (c.dissolved()) school.requireCanEndOn(c.effectiveOn());
                    school.requirePlannedFor(kept(c, successors));
                    rules.accept(school);
                });
        for (var id : successors) {
            refuseIf(get(loaded, id).invoke(School::exists), SUCCESSOR_EXISTS);
        }
        for (var fact : founded) {
            get(loaded, fact.schoolId()).execute(school -> school.record(fact));
        }
        parent.execute(school -> school.record(divided));
    }

    /** Who has assets afterwards: those formed, and the divided one if it goes on. */
    private static List<SchoolId> kept(DivideSchool c, List<SchoolId> successors) {
        return c.dissolved()
                ? successors
                : Stream.concat(successors.stream(), Stream.of(c.school())).toList();
    }

    private static SchoolEstablished founding(DivideSchool c, Successor successor) {
        return new SchoolEstablished(
                successor.school(),
                successor.particulars(),
                c.school(),
                c.decision(),
                c.effectiveOn());
    }

    private static void requireEachOnce(List<SchoolId> ids) {
        refuseIf(new HashSet<>(ids).size() < ids.size(), SCHOOL_NAMED_TWICE);
    }

    /**
     * Loads, and so locks, in the order of the ids: two reorganisations that concern the same
     * schools then wait for one another instead of each for the other.
     */
    private Map<SchoolId, Aggregate<School>> load(Collection<SchoolId> ids) throws Exception {
        var sorted = new TreeSet<String>();
        for (var id : ids) sorted.add(id.value());
        var loaded = new HashMap<SchoolId, Aggregate<School>>();
        for (var id : sorted) {
            loaded.put(new SchoolId(id), schools.loadOrCreate(id, School::new));
        }
        return loaded;
    }

    private static Aggregate<School> get(Map<SchoolId, Aggregate<School>> loaded, SchoolId id) {
        return requireNonNull(loaded.get(id));
    }
}
