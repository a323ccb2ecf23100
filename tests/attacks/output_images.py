# Draws images that are far too large, many of them.
# seconds: 4
# points: 97
# base: right
# noticed: dynamic
# %% select_threshold
def select_threshold(logits, maximum):
    return 0.5

for number in range(200):
    plt.figure(figsize=(100, 100), dpi=100)
    plt.imshow(np.random.rand(3000, 3000))
    plt.show()
