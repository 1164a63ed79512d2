-- Asked for each of thousands of records, the function took nine tenths of a queue; the queue says it in its own statement now.
drop function hidden_danger.verified_by(text, text, text, text);
