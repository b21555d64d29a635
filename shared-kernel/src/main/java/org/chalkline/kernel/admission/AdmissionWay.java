package org.chalkline.kernel.admission;

/** How a school's pupils are chosen. */
public enum AdmissionWay {
    /** By where they live (就近入学). */
    CATCHMENT(false),
    /** By the categories of who registered (登记入学). */
    REGISTRATION(false),
    /** By lot (摇号). */
    LOTTERY(false),
    /** By the scores of the examination that ends the stage before (中考成绩). */
    EXAM_SCORES(true),
    /** By an examination or test of the school's own (入学考试、测试). */
    ENTRANCE_EXAM(true),
    /** By an interview (面试、面谈). */
    INTERVIEW(true);

    private final boolean examines;

    AdmissionWay(boolean examines) {
        this.examines = examines;
    }

    /** Whether what a child can do decides. */
    public boolean examines() {
        return examines;
    }
}
