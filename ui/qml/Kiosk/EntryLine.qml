import QtQuick

// The sentence under a field: a promise, a countdown, or what went wrong.
// In:  text, time (after it, in ink), sign (icon), failed, centred.
Item {
    id: root

    required property string text
    property string time: ""
    property string sign: ""
    property bool failed: false
    property bool centred: false

    readonly property string aloud: [text, time].filter(part => part !== "").join(" ")
    readonly property bool ticking: time !== ""
    readonly property int taken: icon.width + Theme.dp(16)

    objectName: "entryLine"
    width: parent?.width ?? implicitWidth
    implicitHeight: Math.max(icon.height, words.height)

    Row {
        id: row

        x: root.centred ? Math.max(0, Math.round((root.width - width) / 2)) : Theme.dp(20)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(16)

        Icon {
            id: icon

            name: root.failed ? "warning" : root.sign
            size: Theme.sized(36)
            color: root.failed ? Theme.trouble : Theme.ink2
        }

        Flow {
            id: words

            width: Math.min(sentence.implicitWidth + (figures.visible ? figures.implicitWidth + spacing : 0),
                            root.width - root.taken - (root.centred ? 0 : Theme.dp(20)))
            spacing: Theme.dp(10)

            Txt {
                id: sentence

                width: Math.min(implicitWidth, words.width)
                lineHeight: Theme.sized(36)
                font.weight: root.failed ? 600 : 500
                color: root.failed ? Theme.trouble : Theme.ink2
                text: Theme.tie(root.text)
                Accessible.role: root.failed ? Accessible.AlertMessage : Accessible.StaticText
                Accessible.name: root.text
            }

            Txt {
                id: figures

                visible: text !== ""
                token: "bodyBold"
                tabular: true
                lineHeight: Theme.sized(36)
                text: root.time
            }
        }
    }
}
