package org.chalkline.command.teacher.recruitment;

import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.recruitment.RecruitmentRefusal.*;
import static org.chalkline.kernel.person.PersonalField.HEALTH;
import static org.chalkline.kernel.procedure.power.Power.STAFF_SCHOOLS;

import java.util.HashSet;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.command.teacher.Employments;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.TeacherState;
import org.chalkline.command.teacher.qualification.QualificationState;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.*;
import org.chalkline.command.teacher.recruitment.RecruitmentState.Candidate;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent.*;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.springframework.stereotype.Component;

/** Who applies in a recruitment, from the admission to the contract. */
@Component
public class Candidates {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int FULL_SCORE = 10_000;

    private final Repository<Recruitment> recruitments;

    public Candidates(Repository<Recruitment> recruitments) {
        this.recruitments = recruitments;
    }

    private void with(RecruitmentId id, Consumer<Recruitment> act) throws Exception {
        recruitments
                .loadOrCreate(id.toString(), Recruitment::new)
                .execute(
                        recruitment -> {
                            recruitment.requireExists();
                            act.accept(recruitment);
                        });
    }

    @CommandHandler
    void handle(AdmitCandidate c, StaffOffice office) throws Exception {
        with(
                c.recruitment(),
                recruitment -> {
                    var file = recruitment.onFile();
                    if (file.hasCandidate(c.person()) && !file.candidate(c.person()).out()) return;
                    recruitment.requireUnderWay(c.effectiveOn(), office);
                    refuseIf(file.hasCandidate(c.person()), CANDIDATE_OUT);
                    var posted = file.posted();
                    if (posted == null) throw new RefusedException(NOT_POSTED);
                    // Who applied in time may be examined a little later.
                    refuseIf(c.effectiveOn().isBefore(posted.from()), OUTSIDE_PERIOD);
                    office.requireBorn(c.person(), c.effectiveOn());
                    var required = file.planned().required();
                    var certificate =
                            QualificationState.of(c.person(), office.facts())
                                    .heldOn(c.effectiveOn())
                                    .stream()
                                    .filter(held -> held.kind().sufficesFor(required))
                                    .map(Certificate::number)
                                    .findFirst()
                                    .orElseThrow(
                                            () -> new RefusedException(CANDIDATE_NOT_QUALIFIED));
                    recruitment.record(
                            new CandidateAdmitted(
                                    c.recruitment(), c.person(), certificate, c.effectiveOn()));
                });
    }

    /** The candidate, if an act of that day may follow for them. */
    private static Candidate requireIn(
            Recruitment recruitment, PersonId person, java.time.LocalDate on, StaffOffice office) {
        recruitment.requireUnderWay(on, office);
        var candidate = recruitment.onFile().candidate(person);
        refuseIf(candidate.out(), CANDIDATE_OUT);
        return candidate;
    }

    @CommandHandler
    void handle(ScoreCandidate c, StaffOffice office) throws Exception {
        var fact =
                new CandidateScored(
                        c.recruitment(), c.person(), c.score(), c.passed(), c.effectiveOn());
        with(
                c.recruitment(),
                recruitment -> {
                    if (recruitment.onFile().knows(fact)) return;
                    var candidate = requireIn(recruitment, c.person(), c.effectiveOn(), office);
                    refuseIf(candidate.scored() != null, SCORED_ALREADY);
                    refuseIf(c.score() < 0 || c.score() > FULL_SCORE, SCORE_OUT_OF_RANGE);
                    recruitment.record(fact);
                });
    }

    @CommandHandler
    void handle(ConcludeMedical c, StaffOffice office) throws Exception {
        with(
                c.recruitment(),
                recruitment -> {
                    var known = recruitment.onFile().candidate(c.person()).medical();
                    if (known != null) {
                        boolean same =
                                known.fit() == c.fit()
                                        && known.effectiveOn().equals(c.effectiveOn())
                                        && office.says(known.findings(), c.findings());
                        refuseIf(!same, EXAMINED_ALREADY);
                        return;
                    }
                    var candidate = requireIn(recruitment, c.person(), c.effectiveOn(), office);
                    var scored = candidate.scored();
                    refuseIf(scored == null || !scored.passed(), NOT_PASSED);
                    requireText(c.findings(), TEXT);
                    recruitment.record(
                            new MedicalConcluded(
                                    c.recruitment(),
                                    c.person(),
                                    c.fit(),
                                    office.seal(c.person(), HEALTH, c.findings()),
                                    c.effectiveOn()));
                });
    }

    @CommandHandler
    void handle(AnnounceCandidates c, StaffOffice office) throws Exception {
        var fact =
                new CandidatesAnnounced(
                        c.recruitment(), c.persons(), c.where(), c.until(), c.effectiveOn());
        with(
                c.recruitment(),
                recruitment -> {
                    if (recruitment.onFile().knows(fact)) return;
                    refuseIf(c.persons().isEmpty(), NOBODY_ANNOUNCED);
                    var fresh = new HashSet<PersonId>();
                    for (var person : c.persons()) {
                        var candidate = requireIn(recruitment, person, c.effectiveOn(), office);
                        var medical = candidate.medical();
                        refuseIf(medical == null || !medical.fit(), NOT_FIT);
                        if (candidate.notice() == null) fresh.add(person);
                    }
                    long then = recruitment.onFile().promised() + fresh.size();
                    refuseIf(then > recruitment.onFile().posts(), MORE_THAN_POSTS);
                    requireLine(c.where(), LINE);
                    requireDate(c.until(), office.today());
                    PublicNotice.requireLongEnough(
                            RecruitmentEvent.HIRING, c.effectiveOn(), c.until(), office.calendar());
                    recruitment.record(fact);
                });
    }

    @CommandHandler
    void handle(HireCandidate c, StaffOffice office) throws Exception {
        with(
                c.recruitment(),
                recruitment -> {
                    var planned = recruitment.onFile().planned();
                    var fact =
                            new CandidateHired(
                                    c.recruitment(),
                                    c.person(),
                                    new Employment(
                                            planned.school(), planned.staffing(), c.contract()),
                                    c.decision(),
                                    c.effectiveOn());
                    if (recruitment.onFile().knows(fact)) return;
                    var candidate = requireIn(recruitment, c.person(), c.effectiveOn(), office);
                    refuseIf(candidate.hired() != null, HIRED_ALREADY);
                    PublicNotice.requireGiven(
                                    candidate.notice(), RecruitmentEvent.HIRING, c.effectiveOn())
                            .requireOver(c.effectiveOn());
                    requireDate(c.contract().from(), office.today());
                    refuseIf(c.contract().from().isBefore(c.effectiveOn()), CONTRACT_BEFORE_HIRING);
                    Employments.requireLongEnough(c.contract());
                    office.require(c.decision(), STAFF_SCHOOLS, c.effectiveOn());
                    var teacher = TeacherState.of(c.person(), office.facts());
                    refuseIf(teacher.employment() != null, CANDIDATE_EMPLOYED);
                    recruitment.record(fact);
                });
    }

    @CommandHandler
    void handle(DropCandidate c, StaffOffice office) throws Exception {
        var fact = new CandidateDropped(c.recruitment(), c.person(), c.why(), c.effectiveOn());
        with(
                c.recruitment(),
                recruitment -> {
                    if (recruitment.onFile().knows(fact)) return;
                    boolean itself = c.why() == CandidateEnd.COULD_NOT_BE_EMPLOYED;
                    refuseIf(itself, FOLLOWS_BY_ITSELF);
                    var candidate = requireIn(recruitment, c.person(), c.effectiveOn(), office);
                    refuseIf(candidate.hired() != null, HIRED_ALREADY);
                    recruitment.record(fact);
                });
    }

    @CommandHandler
    void handle(LoseHired c) throws Exception {
        with(
                c.recruitment(),
                recruitment -> {
                    if (recruitment.onFile().candidate(c.person()).out()) return;
                    recruitment.record(
                            new CandidateDropped(
                                    c.recruitment(),
                                    c.person(),
                                    CandidateEnd.COULD_NOT_BE_EMPLOYED,
                                    c.effectiveOn()));
                });
    }
}
