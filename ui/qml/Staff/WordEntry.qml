import QtQuick
import Kiosk

// A sentence and the keys it is typed with.
// In:  label, words (so far), failed; latin, capitals (as in WordPad).   Out: typed(words).
Column {
    id: root

    required property string label
    required property string words
    property bool failed: false
    property alias latin: pad.latin
    property alias capitals: pad.capitals

    signal typed(words: string)

    spacing: Theme.dp(16)

    WordField {
        width: parent.width
        label: root.label
        failed: root.failed
        words: root.words
    }

    WordPad {
        id: pad

        width: parent.width
        words: root.words
        onTyped: words => root.typed(words)
    }
}
