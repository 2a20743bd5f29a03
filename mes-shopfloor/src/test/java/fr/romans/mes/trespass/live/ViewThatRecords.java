package fr.romans.mes.trespass.live;

import fr.romans.mes.core.workorder.RecordFloorReport;

record ViewThatRecords(RecordFloorReport decisions) {}
