package fr.romans.mes.trespass.terminal;

import org.eclipse.tahu.message.model.Metric;

record DecoderThatKnowsTahu(Metric metric) {}
