package org.chalkline.query.headmaster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.headmaster.HeadmasterRecord.Appraisal;
import org.chalkline.query.headmaster.HeadmasterRecord.AppraisalStatus;
import org.chalkline.query.headmaster.HeadmasterRecord.Post;
import org.chalkline.query.headmaster.HeadmasterRecord.RankHeld;
import org.chalkline.query.headmaster.HeadmasterRecord.TermOutcome;
import org.chalkline.query.headmaster.HeadmasterRecord.YearAssessed;
import org.chalkline.query.procedure.notice.PublicNotice;
import org.jspecify.annotations.Nullable;

/** A {@link HeadmasterRecord} that a fact is about to change. Lives for one fact. */
final class HeadmasterDraft {
    private final PersonId person;
    private final List<Post> posts;
    @Nullable RankHeld rank;
    final List<Appraisal> appraisals;
    final List<YearAssessed> years;
    final List<TermOutcome> terms;

    HeadmasterDraft(PersonId person, @Nullable HeadmasterRecord before) {
        var of = before == null ? HeadmasterRecord.of(person) : before;
        this.person = person;
        posts = new ArrayList<>(of.posts());
        rank = of.rank();
        appraisals = new ArrayList<>(of.appraisals());
        years = new ArrayList<>(of.years());
        terms = new ArrayList<>(of.terms());
    }

    void enter(SchoolId school, boolean acting, LocalDate from) {
        posts.add(new Post(school, acting, from, null, null));
    }

    /** Ends the earliest post at that school; one that ended before changes no more. */
    void leave(SchoolId school, Predicate<Post> which, LocalDate on, Departure cause) {
        posts.stream()
                .filter(post -> post.school().equals(school) && post.leftOn() == null)
                .filter(which)
                .min(Comparator.comparing(Post::from))
                .ifPresent(
                        post ->
                                posts.set(
                                        posts.indexOf(post),
                                        post.with(b -> b.leftOn(on).cause(cause))));
    }

    void appraisal(String number, Consumer<HeadmasterRecordAppraisalBuilder> how) {
        appraisals.replaceAll(
                each ->
                        each.number().equals(number) && each.status() == AppraisalStatus.UNDER_WAY
                                ? each.with(how)
                                : each);
    }

    void notice(String appraisal, UnaryOperator<PublicNotice> how) {
        appraisal(
                appraisal,
                a -> {
                    var notice = a.notice();
                    if (notice != null) a.notice(how.apply(notice));
                });
    }

    /** The assessment is void. It is still told that it was made. */
    void revoke(Matter matter) {
        switch (matter.kind()) {
            case SANCTION -> {} // is on the personnel file
            case ANNUAL_ASSESSMENT ->
                    years.replaceAll(
                            each ->
                                    matter.reference().equals(Integer.toString(each.year()))
                                            ? each.withRevoked(true)
                                            : each);
            case TERM_ASSESSMENT ->
                    terms.replaceAll(
                            each ->
                                    matter.reference().equals(each.termUntil().toString())
                                            ? each.withRevoked(true)
                                            : each);
        }
    }

    HeadmasterRecord done() {
        posts.sort(Comparator.comparing(Post::from));
        years.sort(Comparator.comparing(YearAssessed::year));
        return new HeadmasterRecord(person, posts, rank, appraisals, years, terms);
    }
}
