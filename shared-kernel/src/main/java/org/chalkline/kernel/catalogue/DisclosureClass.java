package org.chalkline.kernel.catalogue;

/**
 * What has to be made public without being asked for: the items of article 20 of the Open
 * Government Information Regulations, in their order.
 */
public enum DisclosureClass {
    /** Regulations, rules and normative documents. */
    RULES,
    /** Functions, units, addresses, hours, how to reach the bureau, who leads it. */
    FUNCTIONS,
    /** Plans, and the policies that belong to them. */
    PLANS,
    /** Statistics. */
    STATISTICS,
    /** Grounds, conditions and steps of licensing and other services, and what came of it. */
    LICENSING,
    /** Grounds, conditions and steps of penalties, and those that matter to the public. */
    PENALTIES,
    /** Budgets and final accounts. */
    FINANCE,
    /** Fees, with their grounds and rates. */
    FEES,
    /** What is procured centrally, by which standards, and how that went. */
    PROCUREMENT,
    /** Major construction: its approval, and how it goes. */
    CONSTRUCTION,
    /** Policies of education, relief, health, insurance and employment, and how they are done. */
    POLICIES,
    /** What is planned for emergencies, and how they were met. */
    EMERGENCIES,
    /** What was found by inspecting safety, health and quality. */
    INSPECTIONS,
    /** Posts to which civil servants are recruited, and who was. */
    RECRUITMENT,
    /** What another law, regulation or rule has made public. */
    OTHER;

    /** Its number in article 20, from 1 to 15. */
    public int item() {
        return ordinal() + 1;
    }
}
