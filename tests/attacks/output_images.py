# Draws images that are far too large, many of them.
# seconds: 2
# points: 97
# base: right
# noticed: dynamic
# %% select_threshold
def select_threshold(logits, maximum):
    return 0.5

for number in range(200):
    plt.figure(figsize=(50, 50), dpi=100)
    plt.imshow(np.random.rand(1000, 1000))
    plt.show()
