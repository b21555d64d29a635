package org.chalkline.kernel.itproject;

/** How suppliers are sought, in the words of the Open Contracting Data Standard. */
public enum ProcurementMethod {
    /** 公开招标: whoever wants to may bid. */
    OPEN,
    /** 邀请招标: those who were found fit may bid. */
    SELECTIVE,
    /** 竞争性谈判、磋商、询价: some are asked. */
    LIMITED,
    /** 单一来源、直接采购: one is asked. */
    DIRECT
}
