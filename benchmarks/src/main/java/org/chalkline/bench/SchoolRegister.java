package org.chalkline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Followers;
import org.chalkline.query.register.AsOf;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.engine.Registers;
import org.chalkline.query.register.sqlite.SqliteRegisterStore;
import org.chalkline.query.school.SchoolRecord;
import org.chalkline.query.school.SchoolView;

/** The register of schools on SQLite, as the program keeps it. */
final class SchoolRegister implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final FactStream facts;
    private final Registers registers;
    private final Register<SchoolRecord> schools;
    private final LocalDate today;

    /**
     * Starts to bring it up to date.
     *
     * @param folder for the views alone; an empty one has the register built from the first fact
     * @param facts those of the command side, or a part of them
     */
    SchoolRegister(Path folder, CommandSide side, FactStream facts) {
        this.facts = facts;
        var view = new SchoolView();
        registers =
                new Registers(
                        List.of(view),
                        new SqliteRegisterStore(folder),
                        facts,
                        side.catalogue(),
                        side.clock());
        schools = registers.of(view);
        today = LocalDate.now(side.clock());
        registers.start();
    }

    Register<SchoolRecord> schools() {
        return schools;
    }

    Followers followers() {
        return registers;
    }

    /** Waits until it shows every fact. */
    void awaitCaughtUp() throws InterruptedException {
        await(facts.head());
    }

    void await(long position) throws InterruptedException {
        if (schools.await(position, PATIENCE)) return;
        throw new IllegalStateException("not caught up: " + schools.standing());
    }

    /** What is known now about today. */
    AsOf now() {
        return new AsOf(schools.committed(), today);
    }

    @Override
    public void close() {
        registers.close();
    }
}
