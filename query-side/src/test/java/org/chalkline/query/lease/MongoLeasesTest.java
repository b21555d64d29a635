package org.chalkline.query.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.kernel.work.Lease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs whose beats and clocks the test moves by hand. */
class MongoLeasesTest {

    private final MongoServer server = new MongoServer(new ImitatedMongo());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final AtomicLong now = new AtomicLong(-1);
    private final List<MongoLeases> programs = new ArrayList<>();

    @AfterEach
    void end() {
        programs.forEach(MongoLeases::close);
        client.close();
        server.shutdownNow();
    }

    private MongoLeases program() {
        var program = new MongoLeases(client.getDatabase("test"), LeaseTimes.USUAL, now::get);
        programs.add(program);
        return program;
    }

    /** Time goes by, a second after the other, in which these programs run and no others. */
    private void pass(int seconds, MongoLeases... running) {
        for (int i = 0; i < seconds; i++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            for (var program : running) program.beat();
        }
    }

    @Test
    void of_two_programs_one_holds_a_lease_for_as_long_as_it_renews_it() {
        var one = program();
        var two = program();
        var first = one.contend("work");
        var second = two.contend("work");
        one.beat();
        two.beat();
        assertThat(first.isHeld()).isTrue();
        pass(100, one, two);
        assertThat(first.token()).isEqualTo(1);
        assertThat(second.isHeld()).isFalse();
    }

    @Test
    void a_holder_that_was_killed_is_followed_within_ten_seconds_under_a_greater_token() {
        var one = program();
        var two = program();
        var first = one.contend("work");
        var second = two.contend("work");
        pass(5, one, two);
        int seconds = 0;
        for (; !second.isHeld(); seconds++) {
            assertThat(seconds).isLessThan(10);
            pass(1, two);
            assertThat(first.isHeld() && second.isHeld()).as("both, at %d", seconds).isFalse();
        }
        assertThat(second.token()).isEqualTo(2);
        assertThat(seconds).as("not while it may only be slow").isGreaterThan(5);
    }

    @Test
    void a_holder_that_can_not_renew_its_lease_lets_go_before_another_takes_it() {
        var one = program();
        var first = one.contend("work");
        one.beat();
        pass(3);
        assertThat(first.isHeld()).isTrue();
        pass(1);
        assertThat(first.isHeld()).isFalse();
    }

    @Test
    void a_paused_holder_that_was_followed_does_not_hold_the_lease_on_its_return() {
        var one = program();
        var two = program();
        var first = one.contend("work");
        var second = two.contend("work");
        pass(1, one, two);
        pass(12, two);
        one.beat();
        pass(20, one, two);
        assertThat(first.isHeld()).isFalse();
        assertThat(second.token()).isEqualTo(2);
    }

    @Test
    void a_paused_holder_that_nobody_followed_goes_on_under_its_token() {
        var one = program();
        var first = one.contend("work");
        one.beat();
        pass(30);
        assertThat(first.isHeld()).isFalse();
        one.beat();
        assertThat(first.token()).isEqualTo(1);
    }

    @Test
    void what_is_released_is_held_by_the_next_at_once_under_the_same_token() {
        var one = program();
        var two = program();
        var first = one.contend("work");
        var second = two.contend("work");
        pass(1, one, two);
        first.release();
        assertThat(first.isHeld()).isFalse();
        pass(1, one, two);
        assertThat(second.token()).isEqualTo(1);
    }

    @Test
    void what_is_given_up_with_writes_outstanding_is_held_by_the_next_under_a_greater_token() {
        var one = program();
        var two = program();
        one.contend("work");
        var second = two.contend("work");
        pass(1, one, two);
        one.close();
        pass(1, two);
        assertThat(second.token()).isEqualTo(2);
    }

    @Test
    void leases_of_different_names_are_held_and_lost_each_for_itself() {
        var one = program();
        var two = program();
        var mine = new ArrayList<Lease>();
        for (int i = 0; i < 3; i++) mine.add(one.contend("work " + i));
        one.beat();
        var theirs = two.contend("work 1");
        pass(7, two);
        assertThat(theirs.isHeld()).isTrue();
        one.beat();
        pass(1, one, two);
        assertThat(mine).extracting(Lease::isHeld).containsExactly(true, false, true);
        pass(20, one, two);
        assertThat(mine).extracting(Lease::token).containsExactly(1L, Lease.NONE, 1L);
        assertThat(theirs.token()).isEqualTo(2);
    }

    @Test
    void a_lease_whose_document_was_deleted_goes_on_beyond_every_token_that_was_given_out() {
        var one = program();
        var two = program();
        var written = new AtomicLong(Lease.NONE);
        var first = one.contend("work", written::get);
        var second = two.contend("work", written::get);
        pass(1, one, two);
        pass(10, two);
        assertThat(second.token()).isEqualTo(2);
        // The second has written nothing yet.
        written.set(1);
        client.getDatabase("test").getCollection("lease").drop();
        pass(1, one);
        assertThat(first.token()).isGreaterThan(2);
        pass(5, two, one);
        assertThat(second.isHeld()).isFalse();
    }

    @Test
    void a_lease_that_was_restored_from_a_backup_goes_on_beyond_what_was_written() {
        var one = program();
        var two = program();
        var written = new AtomicLong(Lease.NONE);
        var first = one.contend("work", written::get);
        var second = two.contend("work", written::get);
        pass(1, one, two);
        var leases = client.getDatabase("test").getCollection("lease");
        var before = leases.find().first();
        assertThat(before).isNotNull();
        pass(10, two);
        written.set(second.token());
        leases.replaceOne(new Document("_id", "work"), before);
        pass(20, two);
        assertThat(second.token()).isGreaterThan(written.get());
        assertThat(first.isHeld()).isFalse();
    }

    @Test
    void a_lease_is_not_taken_over_that_was_renewed_while_it_was_looked_at() {
        var one = program();
        var two = program();
        // Between the look at the document and the update that names what was seen.
        var first = one.contend("work");
        var second =
                two.contend(
                        "work",
                        () -> {
                            one.beat();
                            return Lease.NONE;
                        });
        one.beat();
        pass(1, two);
        pass(8, two);
        assertThat(first.token()).isEqualTo(1);
        assertThat(second.isHeld()).isFalse();
    }

    @Test
    void a_program_takes_and_renews_its_leases_by_itself() throws Exception {
        try (var one =
                new MongoLeases(
                        client.getDatabase("test"),
                        new LeaseTimes(
                                Duration.ofMillis(20), Duration.ofHours(1), Duration.ofHours(2)))) {
            var lease = one.contend("work");
            await(lease::isHeld);
            long beat = beat();
            await(() -> beat() >= beat + 5);
            assertThat(lease.token()).isEqualTo(1);
        }
    }

    private long beat() {
        var document = client.getDatabase("test").getCollection("lease").find().first();
        return document == null ? -1 : document.getLong("beat");
    }

    private static void await(BooleanSupplier that) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!that.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(5);
        }
    }
}
