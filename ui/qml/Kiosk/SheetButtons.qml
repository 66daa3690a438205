import QtQuick

// The two answers of a sheet: the way on over the quiet one; side by side where the screen is low.
// In:  forward, quiet (words), forwardName, quietName (object names), large.
// Out: forwarded(), declined().
Item {
    id: root

    required property string forward
    required property string quiet
    property string forwardName: "forward"
    property string quietName: "quiet"
    property bool large: false

    readonly property bool beside: !Theme.portrait

    signal forwarded
    signal declined

    width: parent?.width ?? implicitWidth
    implicitHeight: beside ? on.height : on.height + no.height + Theme.dp(24)

    QuietButton {
        id: no

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        objectName: root.quietName
        width: root.beside ? Math.round((parent.width - Theme.gap) * 0.44) : parent.width
        height: root.beside ? on.height : Theme.row(root.large ? 120 : 112)
        text: root.quiet
        onActivated: root.declined()
    }

    PrimaryButton {
        id: on

        anchors.right: parent.right
        anchors.top: parent.top
        objectName: root.forwardName
        width: root.beside ? parent.width - no.width - Theme.gap : parent.width
        height: Theme.row(Theme.narrow ? 104 : root.large && Theme.portrait ? 152 : 128)
        focus: true
        text: root.forward
        onActivated: root.forwarded()
    }
}
