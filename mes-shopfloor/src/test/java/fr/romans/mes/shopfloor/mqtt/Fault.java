package fr.romans.mes.shopfloor.mqtt;

/** What may happen to a floor. */
enum Fault {
    APPLICATION_KILLED,
    BROKER_KILLED,
    NETWORK_CUT,
    CONNECTION_HALF_OPEN,
    TERMINAL_REBOOTED,
    DOUBLED_AND_REORDERED,
    CLOCK_A_DAY_WRONG,
    CLOCK_JUMPS,
    HOSTILE_CLIENT,
    DISK_FULL,
    DATABASE_LOCKED,
    DATABASE_AWAY
}
