package org.chalkline.kernel.programme;

/** How somebody teaches in a programme, by which the law asks something else of them. */
public enum TeachingForm {
    /** 专职教师, who has the qualification of a teacher (Lifelong Education Regulations, 20). */
    FULL_TIME,
    /** 兼职教师, who has experience or a professional qualification (21). */
    PART_TIME
}
