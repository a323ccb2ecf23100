# Hands in links to places outside of the submission, which are followed when it is copied.
# %% link passwords.txt
/etc/passwd
# %% link solutions
../../../../solutions
# %% link task99.ipynb
../../../source/open_set_learning/task01_target_vectors.ipynb
