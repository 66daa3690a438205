pragma ComponentBehavior: Bound

import QtQuick

// Back, Language, Accessibility, Help, Cancel: always in this order; an absent one leaves no hole.
// In:  folded (one «More» that opens them), canGoBack, hasLanguage, canCancel, languageName, beside (landscape: word beside the sign), brief (short words).
// Out: backTapped(), languageTapped(), accessTapped(), helpTapped(), cancelTapped(), moreTapped().
Item {
    id: root

    property bool folded: false
    property bool canGoBack: true
    property bool hasLanguage: true
    property bool canCancel: true
    property string languageName: ""
    property string pressedKey: "" // shown as pressed, whatever the finger does
    property string ringedKey: ""
    property bool brief: Theme.large
    property bool beside: !Theme.portrait && width / items.length >= Theme.sized(212)

    readonly property var items: folded ? [
        { "key": "more", "sign": "more", "word": qsTr("More"), "shown": true }
    ] : [
        { "key": "back", "sign": "back", "word": qsTr("Back"), "shown": canGoBack },
        { "key": "language", "sign": "language", "word": brief ? qsTr("Language") : languageName, "shown": hasLanguage },
        { "key": "access", "sign": "access", "word": brief ? qsTr("Screen") : qsTr("Accessibility"), "shown": true },
        { "key": "help", "sign": "help", "word": qsTr("Help"), "shown": true },
        { "key": "cancel", "sign": "cancel", "word": brief ? qsTr("Cancel", "short") : qsTr("Cancel"), "shown": canCancel }
    ].filter(item => item.shown)

    signal backTapped
    signal languageTapped
    signal accessTapped
    signal helpTapped
    signal cancelTapped
    signal moreTapped

    // Reaches 16 into the margins of the dock, as the words are centred in equal shares.
    width: parent ? parent.width : implicitWidth
    implicitHeight: Theme.narrow ? Theme.row(80) : Theme.row(112)

    function tapped(key: string) {
        switch (key) {
        case "back":
            backTapped();
            break;
        case "language":
            languageTapped();
            break;
        case "access":
            accessTapped();
            break;
        case "help":
            helpTapped();
            break;
        case "cancel":
            cancelTapped();
            break;
        case "more":
            moreTapped();
            break;
        }
    }

    Row {
        x: -Theme.dp(16)

        Repeater {
            model: root.items

            delegate: Tappable {
                id: item

                required property var modelData

                objectName: "utility-" + modelData.key
                width: (root.width + Theme.dp(32)) / root.items.length
                height: root.height
                cornerRadius: Theme.dp(24)
                shrinks: false
                text: modelData.word
                ringShown: visualFocus || modelData.key === root.ringedKey
                onClicked: root.tapped(modelData.key)

                background: Rectangle {
                    visible: item.down || item.modelData.key === root.pressedKey
                    radius: item.cornerRadius
                    color: Theme.sunk
                }

                contentItem: Item {
                    Grid {
                        anchors.centerIn: parent
                        columns: root.beside ? 2 : 1
                        columnSpacing: Theme.dp(16)
                        rowSpacing: Theme.dp(Theme.narrow ? 2 : 8)
                        horizontalItemAlignment: Grid.AlignHCenter
                        verticalItemAlignment: Grid.AlignVCenter

                        Icon {
                            name: item.modelData.sign
                            size: Theme.sized(!root.beside && Theme.narrow ? 34 : 40)
                            color: Theme.contrast ? Theme.ink : Theme.ink2
                        }

                        Txt {
                            token: "label"
                            color: Theme.contrast ? Theme.ink : Theme.ink2
                            wrapMode: Text.NoWrap
                            text: item.modelData.word
                        }
                    }
                }
            }
        }
    }
}
