package org.chalkline.kernel.itproject;

/** What becomes of a system's data when it is retired. */
public enum DataFate {
    /** 迁移: another system goes on with them. */
    MIGRATED,
    /** 归档: they were handed over to the archives. */
    ARCHIVED,
    /** 销毁: they were destroyed, and a record was made of it. */
    DESTROYED
}
