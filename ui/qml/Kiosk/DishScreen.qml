pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// A dish being built: picture, facts, modifier groups, quantity, "Add" with the total.
// The sheet slides over the picture; in landscape the picture stands beside it.
// In:  session, dish.
Page {
    id: root

    required property SessionViewModel session
    required property DishViewModel dish

    readonly property bool beside: !Theme.portrait && !(Theme.narrow && Theme.large) && !Theme.told
    readonly property int aside: Math.round(width * (Theme.narrow ? 0.34 : 0.38)) // width of the picture's side
    readonly property int open: Theme.told ? 0 : Theme.stepwise && Theme.portrait ? Math.max(Theme.dp(360), Math.min(Theme.dp(720), dock.y - content.height - Theme.dp(140)))
                                                       : Theme.dp(!Theme.portrait ? 150 : Theme.large ? 330 : 440) // how much of the picture shows in portrait

    // One question a page: a group on each, what it costs and how many at the end.
    property int stage: 0
    readonly property bool asking: Theme.stepwise && stage < groups.count
    readonly property Group asked: asking ? groups.itemAt(stage) as Group : null

    function goOn() {
        if (asked.met || asked.optional) {
            stage += 1;
            page.contentY = page.originY;
        } else {
            dish.confirm(); // marks what is missing
        }
    }

    function stepBack(): bool {
        if (!Theme.stepwise || stage === 0)
            return false;
        stage -= 1;
        page.contentY = page.originY;
        return true;
    }

    stepsBack: Theme.stepwise && stage > 0
    objectName: "dishScreen"
    title: dish.dishName
    ground: dock.y
    showing: Showing {
        title: root.dish.dishName
        sentence: root.dish.description
        price: root.dish.basePriceText
        pictures: [root.dish.picture]
        badges: root.dish.badges
        facts: root.dish.facts
    }

    // The group the guest was sent to by the button or by the core comes into view.
    function reveal(key: string) {
        for (let i = 0; i < groups.count; i++) {
            const group = groups.itemAt(i) as Group;
            if (group?.key === key && Theme.stepwise)
                root.stage = i;
            if (group?.key === key && !Theme.stepwise) {
                const place = group.mapToItem(page.contentItem, 0, 0).y - Theme.dp(40) - (root.beside ? 0 : root.open / 2);
                page.contentY = Math.max(page.originY, Math.min(place, page.contentHeight - page.height));
                return;
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: !Theme.low
        color: Theme.paper
    }

    Wash {
        reach: root.beside ? height : root.open + Theme.dp(80)
        upper: Theme.wash
        lower: root.beside ? Theme.paper : Theme.washDeep
    }

    Picture {
        id: plate

        name: Theme.told ? "" : root.dish.picture
        // Beside the groups it takes what the words under it leave.
        boxWidth: root.beside ? Math.round(Math.min(root.aside * 0.94, dock.y - asideFacts.height - Theme.dp(Theme.narrow ? 24 : 88)))
                              : Theme.dp(Theme.portrait ? 760 : 420)
        x: root.beside ? Math.round((root.aside - width) / 2) + (Theme.mirrored ? root.width - root.aside : 0)
                       : Math.round((root.width - width) / 2)
        y: root.beside ? Theme.dp(Theme.narrow ? 8 : 40) : Math.round(root.open * 0.418 - height / 2)
    }

    Mark {
        anchors.centerIn: plate
        visible: plate.missing && !Theme.told
        size: Theme.dp(240)
        color: Theme.markPale
    }

    Row {
        x: Theme.mirrored ? root.width - width - Theme.margin : Theme.margin
        y: Theme.margin
        // What a dish is made of goes before what it boasts of, where there is no room for both.
        visible: !Theme.told && (!root.beside || y + height <= asideFacts.y)
        spacing: Theme.dp(12)

        Repeater {
            model: root.dish.badges

            delegate: Badge {
                required property var modelData

                kind: modelData.kind
                text: modelData.text
            }
        }
    }

    component Group: ModifierGroup {
        required property string key
    }

    component Facts: Column {
        id: facts

        property bool named: true
        property bool priced: true // the price at the end of the name's line, else below
        property bool said: true // description and facts

        spacing: Theme.dp(12)

        Item {
            visible: facts.named
            width: parent.width
            height: Math.max(name.height, facts.priced ? price.height : 0)

            Txt {
                id: name

                anchors.left: parent.left
                anchors.right: price.visible ? price.left : parent.right
                anchors.rightMargin: price.visible ? Theme.gap : 0
                token: "h1"
                pixels: Theme.sized(Theme.narrow ? 44 : 60)
                lineHeight: Theme.sized(Theme.narrow ? 50 : 68)
                text: Theme.tie(root.dish.dishName)
                Accessible.role: Accessible.Heading
                Accessible.name: root.dish.dishName
            }

            Txt {
                id: price

                anchors.right: parent.right
                anchors.baseline: name.baseline
                visible: facts.priced
                token: "price48"
                wrapMode: Text.NoWrap
                text: root.dish.basePriceText
            }
        }

        Txt {
            visible: !facts.priced && facts.named
            token: "price48"
            pixels: Theme.sized(Theme.narrow ? 40 : 48)
            text: root.dish.basePriceText
        }

        Txt {
            width: parent.width
            visible: facts.said && text !== ""
            color: Theme.ink2
            maximumLineCount: Theme.large ? 20 : root.beside ? 4 : 2
            elide: Text.ElideRight
            text: Theme.tie(root.dish.description)
        }

        FactRow {
            width: parent.width
            visible: facts.said
            facts: root.dish.facts
        }
    }

    Facts {
        id: asideFacts

        x: Theme.mirrored ? root.width - root.aside + Theme.margin : Theme.margin
        width: root.aside - Theme.margin - Theme.dp(16)
        y: plate.y + plate.height + Theme.dp(Theme.narrow ? 0 : 16)
        visible: root.beside
        priced: false
        said: !Theme.narrow
    }

    Rectangle {
        anchors.fill: page
        anchors.rightMargin: -radius
        visible: root.beside
        radius: Theme.radiusModal
        color: Theme.paper
        border.width: Theme.contrast ? Theme.dp(3) : 0
        border.color: Theme.edge

        Shadow {
            z: -1
            kind: "raised"
            radius: parent.radius
        }
    }

    Flickable {
        id: page

        anchors.left: parent.left
        anchors.leftMargin: root.beside ? root.aside : 0
        anchors.right: parent.right
        anchors.rightMargin: pages ? Theme.railOfArrows : 0
        anchors.top: parent.top
        anchors.topMargin: Theme.told ? Theme.dp(12) : 0
        anchors.bottom: dock.top
        anchors.bottomMargin: -dock.radius
        objectName: "page"

        readonly property bool tooLong: Theme.paged && contentHeight > height
        property bool pages: false
        onTooLongChanged: later.restart()

        Timer {
            id: later

            interval: 0
            onTriggered: page.pages = page.tooLong
        }

        contentHeight: sheet.y + sheet.height
        boundsBehavior: Flickable.StopAtBounds
        clip: root.beside || Theme.told

        Behavior on contentY {
            enabled: !page.moving && !page.dragging

            NumberAnimation {
                duration: Theme.pageIn
                easing.type: Easing.OutCubic
            }
        }

        Rectangle {
            id: sheet

            readonly property int outside: border.width // the line at the sides stays off the glass

            x: -outside
            y: root.beside ? 0 : root.open
            width: page.width + 2 * outside
            height: Math.max(content.height + (Theme.told ? Theme.dp(36) : root.beside ? Theme.dp(64) : Theme.dp(96)) + dock.radius, page.height - y)
            radius: root.beside || Theme.told ? 0 : Theme.radiusModal
            bottomLeftRadius: 0
            bottomRightRadius: 0
            color: root.beside || Theme.told ? "transparent" : Theme.paper
            border.width: Theme.contrast && !root.beside && !Theme.told ? Theme.dp(3) : 0
            border.color: Theme.edge

            Shadow {
                z: -1
                kind: "dock"
                radius: parent.radius
                visible: !root.beside && !Theme.contrast && !Theme.told
            }

            Column {
                id: content

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: sheet.outside + (root.beside ? Theme.dp(32) : Theme.margin)
                anchors.rightMargin: sheet.outside + Theme.margin
                y: Theme.dp(Theme.told ? 16 : root.beside ? 40 : 44)
                spacing: Theme.dp(Theme.narrow ? 32 : 44)

                Facts {
                    width: parent.width
                    visible: (!root.beside || Theme.narrow) && !Theme.told
                    named: !root.beside
                    said: !root.asking
                    priced: !root.beside
                }

                Repeater {
                    id: groups

                    model: root.dish.groups

                    delegate: Group {
                        id: group

                        required property int index

                        width: content.width
                        visible: !Theme.stepwise || index === root.stage
                        topPadding: index === 0 && !root.beside ? Theme.dp(18) : 0
                        onOptionTapped: key => root.dish.tapOption(group.key, key)
                        onAskedChanged: {
                            if (asked)
                                root.reveal(key);
                        }
                    }
                }
            }
        }
    }

    PageArrows {
        x: Theme.mirrored ? 0 : root.width - width
        height: dock.y
        visible: page.pages
        list: page
        below: dock.radius
    }

    Dock {
        id: dock

        fades: true
        fadesFrom: root.beside ? root.aside : 0
        square: !Theme.portrait

        DockBoard {
            session: root.session
            joins: Theme.slim
            action: Item {
                width: parent?.width ?? 0
                implicitHeight: add.height
                height: implicitHeight

                PrimaryButton {
                    width: parent.width
                    height: parent.height
                    objectName: "nextQuestion"
                    visible: root.asking
                    forward: true
                    available: root.asked !== null && (root.asked.met || root.asked.optional)
                    note: qsTr("%1 of %2").arg(root.stage + 1).arg(groups.count + 1)
                    text: available ? qsTr("Next") : qsTr("Please choose: %1").arg(root.asked?.ruleText ?? "")
                    onActivated: root.goOn()
                    onRefused: root.goOn()
                }

                Stepper {
                    id: count

                    visible: !root.asking

                    anchors.left: parent.left
                    width: Theme.dp(Theme.large ? 320 : 272)
                    height: parent.height
                    cornerRadius: Theme.radiusButton
                    side: Theme.row(96)
                    value: root.dish.quantity
                    least: 1
                    canGrow: root.dish.canGrow
                    what: root.dish.dishName
                    onIncreased: root.dish.step(1)
                    onDecreased: root.dish.step(-1)
                    onLimitReached: top => root.dish.step(top ? 1 : -1)
                }

                PrimaryButton {
                    id: add

                    visible: !root.asking
                    anchors.left: count.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    height: Theme.row(Theme.narrow ? 96 : 112)
                    objectName: "add"
                    available: root.dish.complete
                    price: available ? root.dish.priceText : ""
                    text: !available ? root.dish.missingText : root.dish.editing ? qsTr("Done")
                          : root.dish.insideCombo ? qsTr("Choose") : qsTr("Add")
                    onActivated: root.dish.confirm()
                    onRefused: {
                        // The core marks the group; the screen goes there even if it was marked before.
                        root.dish.confirm();
                        root.reveal(root.dish.unmetGroupKey);
                    }
                }
            }
        }
    }
}
