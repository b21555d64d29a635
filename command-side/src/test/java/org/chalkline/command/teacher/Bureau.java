package org.chalkline.command.teacher;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.command.reaction.Reports;
import org.chalkline.command.school.Reorganisations;
import org.chalkline.command.school.School;
import org.chalkline.command.school.SchoolOffice;
import org.chalkline.command.school.SchoolPosts;
import org.chalkline.command.school.StaffDivisions;
import org.chalkline.command.school.WhenSchoolDividesThenPostsMove;
import org.chalkline.command.school.WhenStaffChangesThenPostsFollow;
import org.chalkline.command.teacher.appraisal.Appraisal;
import org.chalkline.command.teacher.qualification.QualificationFile;
import org.chalkline.command.teacher.qualification.Window;
import org.chalkline.command.teacher.recruitment.Recruitment;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.EmployedTeachers;
import org.chalkline.kernel.teacher.EmploymentStanding;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTakenOver;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * A bureau in memory: every command handler of teachers and schools, all that is recorded, and what
 * follows from it in the other feature.
 */
public final class Bureau extends BureauInMemory<Bureau> {
    private static final List<Class<?>> AGGREGATES =
            List.of(
                    School.class,
                    Teacher.class,
                    QualificationFile.class,
                    Window.class,
                    Recruitment.class,
                    Appraisal.class);
    private final List<Reaction> reactions =
            List.of(
                    new WhenStaffChangesThenPostsFollow(),
                    new WhenPostsMoveThenTeacherFollows(),
                    new WhenDismissedThenEmploymentFollows(factsOf),
                    new WhenQualificationGoesThenEmploymentQuestioned(),
                    new WhenSchoolDividesThenPostsMove(factsOf),
                    new WhenSchoolDividesThenStaffMoves());

    private final GenericApplicationContext beans = new GenericApplicationContext();
    private final PersonalDataInMemory personal = new PersonalDataInMemory();
    private final List<Refusal> refusedReactions = new ArrayList<>();
    private final List<ReportRefused> reports = new ArrayList<>();
    private int reacted;

    public Bureau() {
        super(Examples.TODAY);
        var office =
                new StaffOffice(
                        clock, new Calendars(factsOf), new Powers(factsOf), factsOf, personal);
        var schools = new SchoolOffice(clock, new Calendars(factsOf), new Powers(factsOf), factsOf);
        var configurer =
                inMemory()
                        .registerComponent(Clock.class, c -> clock)
                        .registerComponent(FactsOf.class, c -> factsOf)
                        .registerComponent(StaffOffice.class, c -> office)
                        .registerComponent(SchoolOffice.class, c -> schools);
        for (var type : AGGREGATES) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type));
        }
        register(office);
        for (var name : beans.getBeanDefinitionNames()) {
            var type = beans.getType(name, false);
            if (type != null && handles(type)) {
                configurer.registerCommandHandler(c -> beans.getBean(name));
            }
        }
        open(configurer);
        knowing(Examples.ELSEWHERE.toArray(Fact[]::new));
        knowing(Examples.people(personal).toArray(Fact[]::new));
    }

    private void register(StaffOffice office) {
        beans.registerBean("office", StaffOffice.class, () -> office);
        beans.registerBean(SchoolPosts.class);
        beans.registerBean(Reorganisations.class);
        beans.registerBean(StaffDivisions.class);
        beans.registerBean("reports", Reports.class, () -> reports::add);
        beans.registerBean("employed", EmployedTeachers.class, () -> this::employedAt);
        var scanner = new ClassPathBeanDefinitionScanner(beans);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.addExcludeFilter(
                (reader, factory) ->
                        reader.getClassMetadata()
                                .getClassName()
                                .equals(StaffOffice.class.getName()));
        scanner.scan("org.chalkline.command.teacher");
        for (var type : AGGREGATES) registerRepository(type);
        // Handlers need repositories, and repositories need the handlers to be known to Axon.
        for (var name : beans.getBeanDefinitionNames()) {
            beans.getBeanDefinition(name).setLazyInit(true);
        }
        beans.refresh();
    }

    /** As the projection of teachers would tell. */
    private List<PersonId> employedAt(SchoolId school) {
        return facts(TeacherTakenOver.class).stream()
                .map(TeacherTakenOver::person)
                .filter(
                        person -> {
                            var now = EmploymentStanding.of(person, factsOf).employment();
                            return now != null && now.school().equals(school);
                        })
                .toList();
    }

    /** What somebody was asked to see to. */
    List<ReportRefused> reports() {
        return reports;
    }

    private <T> void registerRepository(Class<T> type) {
        var definition = new RootBeanDefinition();
        definition.setTargetType(ResolvableType.forClassWithGenerics(Repository.class, type));
        definition.setInstanceSupplier(() -> axon().repository(type));
        beans.registerBeanDefinition(type.getSimpleName() + "Repository", definition);
    }

    private static boolean handles(Class<?> type) {
        return !AGGREGATES.contains(type)
                && Stream.of(type.getDeclaredMethods())
                        .anyMatch(m -> m.isAnnotationPresent(CommandHandler.class));
    }

    public PersonalDataInMemory personal() {
        return personal;
    }

    /**
     * Hands in a command that must be accepted, returns what it recorded, and lets nothing follow.
     */
    public List<Fact> acceptAlone(Object command) {
        int before = facts().size();
        submitAccepted(command);
        var facts = facts();
        return facts.subList(before, facts.size());
    }

    @Override
    protected void follow() {
        react();
    }

    /** Hands in what follows from every fact that no reaction has met yet. */
    public void react() {
        for (var facts = facts(); reacted < facts.size(); facts = facts()) {
            follow(facts.get(reacted++));
        }
    }

    /** A fact of another feature is on record, and what follows from it is handed in. */
    public void follows(Fact elsewhere) {
        knowing(elsewhere);
        follow(elsewhere);
        react();
    }

    private void follow(Fact fact) {
        for (var reaction : reactions) {
            if (!reaction.concerns(fact.getClass())) continue;
            for (var command : reaction.to(fact)) {
                var refusal = submit(command);
                if (refusal != null) refusedReactions.add(refusal);
            }
        }
    }

    /** What followed and was refused. */
    public List<Refusal> refusedReactions() {
        return refusedReactions;
    }

    @Override
    public void close() {
        super.close();
        beans.close();
    }
}
