pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Whole sentences under each other, of which one counts.
// In:  model (key, word, note, chosen), named (what each row's name begins with).   Out: picked(key).
Column {
    id: root

    required property var model
    required property string named

    signal picked(key: string)

    spacing: Theme.dp(12)

    Repeater {
        model: root.model

        delegate: AnswerRow {
            required property string key

            objectName: root.named + key
            width: root.width
            onClicked: root.picked(key)
        }
    }
}
