import QtQuick

// Words while they are written, with a line where the next letter goes. The field is not tapped: the
// keyboard under it writes here and nowhere else.
// In:  text, hint (while nothing is written), label (read aloud), sign (icon), tail (at the end: what came of it),
//      lines (how many it is high), failed; active (false: nobody writes here now), busy (a ring at the end);
//      enabled: false where nothing can be written.
Rectangle {
    id: root

    required property string text
    required property string label
    property string hint: ""
    property string sign: ""
    property string tail: ""
    property int lines: 1
    property bool failed: false
    property bool active: true
    property bool busy: false

    readonly property bool lively: active && enabled && !busy
    readonly property int pad: Theme.dp(28)
    readonly property int over: Theme.dp(Theme.slim ? 6 : Theme.narrow ? 12 : 20)
    readonly property int lineHeight: Theme.sized(48)
    readonly property string aloud: [text === "" ? label : label + ": " + text, tail].filter(part => part !== "").join(". ")
    property real end: 0 // of the last line

    objectName: "textLine"
    implicitHeight: Math.max(Theme.mm(12), Math.max(lines * lineHeight, words.height) + 2 * over)
    radius: Theme.radiusGroup
    color: enabled ? Theme.surface : Theme.sunk
    border.width: failed || lively ? Theme.dp(4) : Theme.contrast ? Theme.dp(3) : Theme.line
    border.color: failed ? Theme.trouble : lively ? Theme.copper : Theme.edge
    Accessible.role: Accessible.EditableText
    Accessible.name: aloud

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        y: Math.round(root.over + (root.lineHeight - height) / 2)
        visible: root.sign !== ""
        name: root.sign
        size: Theme.sized(40)
        color: Theme.ink2
    }

    Txt {
        id: words

        anchors.left: icon.visible ? icon.right : parent.left
        anchors.leftMargin: icon.visible ? Theme.dp(16) : root.pad
        anchors.right: told.visible ? told.left : ring.visible ? ring.left : parent.right
        anchors.rightMargin: root.pad
        y: root.lines > 1 ? root.over : Math.round((root.height - height) / 2)
        token: "lead"
        font.weight: 600
        color: root.enabled ? Theme.ink : Theme.ink2
        wrapMode: Text.Wrap
        // A space at the end of a line is not shown, one that keeps to its word is.
        text: root.text.replace(/ $/, "\u00A0")
        Accessible.ignored: true
        onLineLaidOut: line => {
            if (line.isLast)
                root.end = line.implicitWidth + Theme.dp(4);
        }
    }

    Txt {
        id: told

        anchors.right: parent.right
        anchors.rightMargin: root.pad
        anchors.verticalCenter: parent.verticalCenter
        visible: text !== "" && !root.busy
        token: "label"
        color: root.failed ? Theme.trouble : Theme.ink2
        wrapMode: Text.NoWrap
        text: root.tail
        Accessible.ignored: true
    }

    Txt {
        anchors.fill: words
        anchors.leftMargin: Theme.dp(12)
        visible: root.text === ""
        token: "lead"
        color: Theme.ink2
        elide: Text.ElideRight
        maximumLineCount: 1
        text: root.hint
        Accessible.ignored: true
    }

    WaitRing {
        id: ring

        anchors.right: parent.right
        anchors.rightMargin: root.pad
        anchors.verticalCenter: parent.verticalCenter
        visible: root.busy
        size: Math.min(Theme.sized(48), root.height - Theme.dp(24))
    }

    Rectangle {
        visible: root.lively
        x: words.x + (Theme.mirrored ? words.width - root.end - width : Math.min(root.end, words.width - width))
        y: words.y + Math.round(Math.max(0, words.lineCount - 1) * root.lineHeight + (root.lineHeight - height) / 2)
        width: Theme.dp(4)
        height: Theme.sized(44)
        radius: width / 2
        color: Theme.copper
    }
}
